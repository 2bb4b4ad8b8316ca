package io.quittance.charge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.charge.LateChargeTerms.Imputation;
import io.quittance.charge.LateChargeTerms.Semesters;
import io.quittance.charge.LateDebt.Payment;
import io.quittance.charge.ReferenceRates.Row;
import io.quittance.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Random debts, compared with a ledger kept by hand: one entry a day, no shortcut, its own table of rates. */
class LateChargesPropertyTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
    private static final List<LateChargeRule> RULES =
            List.of(LateChargeRule.FR, LateChargeRule.FR_PUBLIC, LateChargeRule.EU, LateChargeRule.DE);
    private static final MathContext EXACT_ENOUGH = new MathContext(60);

    /** Hundredths of a percent, for the semesters from 2024-S1 to 2027-S2. */
    private static final int[] ECB = {450, 425, 315, 215, 215, 240, 265, 190};

    private static final int[] DE_BASE = {362, 337, 227, 127, 127, 152, 177, -63};

    @Test
    void chargesEqualAHandLedgerKeptDayByDay() {
        for (int seed = 1; seed <= 3_000; seed++) {
            Case played = new Case(new Random(seed));
            LateInterest interest = played.charges().interest();
            HandLedger ledger = new HandLedger(played);
            String described = "seed %d: %s".formatted(seed, played);
            assertThat(interest.total().amount()).as(described).isEqualByComparingTo(ledger.total());
            assertThat(interest.outstanding().amount()).as(described).isEqualByComparingTo(ledger.outstanding());
            assertThat(interest.days()).as(described).isEqualTo(ledger.daysOwed);
            assertThat(played.charges().indemnity().isPositive()).as(described).isEqualTo(ledger.daysOwed > 0);
        }
    }

    @Test
    void linesFollowEachOtherAndNeverCrossASemesterWhenSplit() {
        for (int seed = 1; seed <= 1_000; seed++) {
            Case played = new Case(new Random(seed));
            LocalDate expected = played.debt.dueOn().plusDays(1);
            for (LateInterest.Line line : played.charges().interest().lines()) {
                assertThat(line.from()).as("seed %d", seed).isEqualTo(expected);
                assertThat(line.days()).as("seed %d", seed).isPositive();
                if (played.terms.isCutBySemester()) {
                    assertThat(semesterIndex(line.from())).as("seed %d", seed).isEqualTo(semesterIndex(line.to()));
                }
                expected = line.to().plusDays(1);
            }
        }
    }

    private static int semesterIndex(LocalDate day) {
        return (day.getYear() - FIRST_DAY.getYear()) * 2 + (day.getMonthValue() > 6 ? 1 : 0);
    }

    private static ReferenceRates rates() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < ECB.length; i++) {
            LocalDate day = FIRST_DAY.plusMonths(6L * i);
            rows.add(new Row(RateKind.ECB_MRO, day, BigDecimal.valueOf(ECB[i], 2)));
            rows.add(new Row(RateKind.LEGAL_FR_PROFESSIONAL, day, new BigDecimal("2.50")));
            rows.add(new Row(RateKind.DE_BASE, day, BigDecimal.valueOf(DE_BASE[i], 2)));
        }
        return new ReferenceRates(rows);
    }

    /**
     * A debt of up to 50,000.00 that falls due in 2024 or 2025, paid in up to five pieces, looked at until two years
     * later.
     */
    private static final class Case {

        private final LateDebt debt;
        private final LateChargeTerms terms;
        private final LocalDate asOf;

        Case(Random random) {
            long cents = random.nextLong(1, 5_000_001);
            LocalDate dueOn = FIRST_DAY.plusDays(random.nextInt(731));
            List<Payment> payments = new ArrayList<>();
            long left = cents;
            int pieces = random.nextInt(6);
            for (int i = 0; i < pieces && left > 0; i++) {
                long paid = random.nextInt(4) == 0 ? left : random.nextLong(1, left + 1);
                payments.add(new Payment(dueOn.plusDays(random.nextInt(500) - 60), money(paid)));
                left -= paid;
            }
            debt = new LateDebt(money(cents), dueOn, payments);
            @Nullable
            BigDecimal agreed = random.nextInt(3) == 0 ? BigDecimal.valueOf(750 + random.nextInt(900), 2) : null;
            terms = new LateChargeTerms(
                    RULES.get(random.nextInt(RULES.size())),
                    agreed,
                    random.nextBoolean() ? Semesters.SPLIT : Semesters.ONE_RATE,
                    random.nextBoolean() ? Imputation.PRINCIPAL_FIRST : Imputation.INTEREST_FIRST);
            asOf = dueOn.plusDays(random.nextInt(730) - 20);
        }

        LateCharges charges() {
            return LateCharges.of(debt, terms, rates(), asOf);
        }

        private static Money money(long cents) {
            return new Money(BigDecimal.valueOf(cents, 2), EUR);
        }

        @Override
        public String toString() {
            return "%s, %s, as of %s".formatted(debt, terms, asOf);
        }
    }

    /**
     * The rules in words: each day adds a day of interest on what was owed that morning, then the day's money comes in.
     */
    private static final class HandLedger {

        private final Case played;
        private BigDecimal owed;
        private BigDecimal accrued = BigDecimal.ZERO;
        private BigDecimal covered = BigDecimal.ZERO;
        private long daysOwed;

        HandLedger(Case played) {
            this.played = played;
            this.owed = played.debt.principal().amount();
            LocalDate dueOn = played.debt.dueOn();
            for (LocalDate day = dueOn.minusDays(100); !day.isAfter(played.asOf); day = day.plusDays(1)) {
                if (day.isAfter(dueOn) && owed.signum() > 0) {
                    accrue(day);
                }
                receive(day);
            }
        }

        private void accrue(LocalDate day) {
            BigDecimal aDay = owed.multiply(BigDecimal.valueOf(hundredthsOfPercent(day)))
                    .divide(BigDecimal.valueOf(3_650_000), EXACT_ENOUGH);
            accrued = accrued.add(aDay);
            daysOwed++;
        }

        private long hundredthsOfPercent(LocalDate day) {
            BigDecimal agreed = played.terms.agreedPercent();
            if (agreed != null) {
                return agreed.movePointRight(2).longValueExact();
            }
            boolean split = played.terms.semesters() == Semesters.SPLIT;
            LocalDate rateDay = split ? day : played.debt.dueOn().plusDays(1);
            int semester = semesterIndex(rateDay);
            return switch (played.terms.rule()) {
                case FR -> ECB[semester] + 1_000L;
                case FR_PUBLIC, EU -> ECB[semester] + 800L;
                case DE -> DE_BASE[semester] + 900L;
            };
        }

        private void receive(LocalDate day) {
            for (Payment payment : played.debt.payments()) {
                if (payment.on().equals(day)) {
                    BigDecimal amount = payment.amount().amount();
                    BigDecimal interest = played.terms.imputation() == Imputation.INTEREST_FIRST
                            ? amount.min(accrued.subtract(covered))
                            : BigDecimal.ZERO;
                    covered = covered.add(interest);
                    owed = owed.subtract(amount).add(interest);
                    if (owed.abs().compareTo(new BigDecimal("0.005")) < 0) {
                        owed = BigDecimal.ZERO;
                    }
                }
            }
        }

        BigDecimal total() {
            return cents(accrued);
        }

        BigDecimal outstanding() {
            return cents(accrued.subtract(covered));
        }

        /** Cuts the noise of dividing day by day before rounding, so that half a cent is seen as half a cent. */
        private static BigDecimal cents(BigDecimal amount) {
            return amount.setScale(25, RoundingMode.HALF_EVEN).setScale(2, RoundingMode.HALF_UP);
        }
    }
}
