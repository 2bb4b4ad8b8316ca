package io.quittance.payment.imputation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.charge.ledger.ChargeKind;
import io.quittance.charge.ledger.ChargeShare;
import io.quittance.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Debts due on one day share a payment in proportion (C. civ. 1342-10), and none gets more than it is owed. */
class ImputationTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 1);

    @Test
    void theOddCentsGoToDebtsThatHaveRoomForThem() {
        List<Debt> debts = List.of(debt("A", "100.00"), debt("B", "100.00"), debt("C", "100.00"));

        assertThat(shares(euros("299.99"), "", debts).values())
                .containsExactly(euros("100.00"), euros("100.00"), euros("99.99"));
    }

    @Test
    void noShareIsLargerThanItsDebtAndTogetherTheyUseAllTheMoney() {
        for (int seed = 1; seed <= 5_000; seed++) {
            Random random = new Random(seed);
            List<Debt> debts = debts(random);
            Money owed = sum(debts.stream().map(Debt::balance).toList());
            Money payment = cents(1
                    + random.nextInt(
                            (int) Math.min(owed.amount().unscaledValue().longValueExact() + 3, 1 << 30)));

            Map<Debt, Money> shares = shares(payment, "", debts);

            shares.forEach((debt, share) -> assertThat(share).isLessThanOrEqualTo(debt.balance()));
            assertThat(sum(List.copyOf(shares.values())))
                    .as("seed %d", seed)
                    .isEqualTo(payment.compareTo(owed) < 0 ? payment : owed);
            assertEqualDebtsAreServedAlike(debts, shares, seed);
        }
    }

    @Test
    void anInvoiceWhoseNumberMakesNoReferenceIsAnInvoiceLikeAnother() {
        List<Debt> debts = List.of(debt("---", "100.00"), debt("СЧЁТ", "50.00"));

        assertThat(shares(euros("50.00"), "СЧЁТ", debts).keySet())
                .singleElement()
                .returns("СЧЁТ", Debt::number);
    }

    @Test
    void agreedChargesNeverTakeMoreThanTheirPart() {
        Imputation imputation = new Imputation(new Incoming(euros("100.00"), DUE, List.of(), ""), List.of());
        ChargeShare agreed = new ChargeShare(9, ChargeKind.INDEMNITY, euros("40.00"));
        ChargeShare claimed = new ChargeShare(8, ChargeKind.INTEREST, euros("90.00"));

        imputation.serveAgreed(new AgreedOrder.Agreed(euros("30.00"), List.of(), List.of(agreed)));
        imputation.serveCharges(List.of(claimed));

        assertThat(imputation.charges())
                .containsExactly(
                        new ChargeShare(9, ChargeKind.INDEMNITY, euros("30.00")),
                        new ChargeShare(8, ChargeKind.INTEREST, euros("70.00")));
    }

    private static Map<Debt, Money> shares(Money amount, String words, List<Debt> debts) {
        Imputation imputation = new Imputation(new Incoming(amount, DUE, List.of(), words), debts);
        imputation.serveNamed();
        imputation.serveOthers();
        return imputation.shares();
    }

    private static void assertEqualDebtsAreServedAlike(List<Debt> debts, Map<Debt, Money> shares, int seed) {
        Money cent = cents(1);
        for (Debt one : debts) {
            for (Debt other : debts) {
                if (one.balance().equals(other.balance())) {
                    Money more = shares.getOrDefault(one, cents(0)).minus(shares.getOrDefault(other, cents(0)));
                    assertThat(more).as("seed %d", seed).isLessThanOrEqualTo(cent);
                }
            }
        }
    }

    /** Up to eight, from a few amounts, so that some are equal. */
    private static List<Debt> debts(Random random) {
        List<Debt> debts = new ArrayList<>();
        int small = 1 + random.nextInt(400);
        int count = 1 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            int balance = random.nextBoolean() ? small : 1 + random.nextInt(random.nextBoolean() ? 9 : 1_000_000);
            debts.add(debt("N" + i, cents(balance).toPlain()));
        }
        return debts;
    }

    private static Debt debt(String number, String total) {
        return new Debt(number.hashCode(), number, DUE, euros(total));
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(cents(0), Money::plus);
    }

    private static Money cents(int cents) {
        return Money.of(BigDecimal.valueOf(cents, 2), "EUR");
    }

    private static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }
}
