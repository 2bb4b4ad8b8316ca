package io.quittance.charge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.charge.LateChargeTerms.Imputation;
import io.quittance.charge.LateDebt.Payment;
import io.quittance.money.Money;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterestFirstTest {

    private static final LateChargeTerms INTEREST_FIRST =
            LateChargeTerms.byLaw(LateChargeRule.FR).imputing(Imputation.INTEREST_FIRST);

    @Test
    void leavesMorePrincipalToBearInterest() {
        // By hand: 30 days of 12,000 are 119.835616…, so 5,000 leave 7,119.835616… owed.
        LateDebt debt = debt("12000", "2026-03-31", paid("2026-04-30", "5000"), paid("2026-07-20", "7000"));
        LateInterest interest = interest(debt, "2026-07-20");
        assertThat(interest.lines().get(1).base().setScale(6, RoundingMode.HALF_UP))
                .isEqualByComparingTo("7119.835616");
        // 119.835616 + 7,119.835616 × (61 × 12.15 + 20 × 12.40) / 36,500
        assertThat(interest.total()).isEqualTo(eur("312.78"));
        assertThat(interest.outstanding()).isEqualTo(eur("0.00"));
    }

    @Test
    void mayNotEvenReachThePrincipal() {
        LateDebt debt = debt("10000", "2026-01-01", paid("2026-01-31", "50"));
        LateInterest interest = interest(debt, "2026-03-02");
        assertThat(interest.total()).isEqualTo(eur("199.73"));
        assertThat(interest.outstanding()).isEqualTo(eur("149.73"));
        assertThat(interest.lines()).allSatisfy(line -> assertThat(line.base()).isEqualByComparingTo("10000"));
    }

    @Test
    void payingAllThatIsOwedToTheCentEndsTheDebt() {
        LateDebt debt = debt("10000", "2025-10-31", paid("2026-08-15", "10961.84"));
        LateInterest interest = interest(debt, "2026-09-30");
        assertThat(interest.total()).isEqualTo(eur("961.84"));
        assertThat(interest.outstanding()).isEqualTo(eur("0.00"));
        assertThat(interest.lines().getLast().to()).isEqualTo(day("2026-08-15"));
    }

    private static LateInterest interest(LateDebt debt, String asOf) {
        return LateCharges.of(debt, INTEREST_FIRST, Rates.OF_2025_AND_2026, day(asOf))
                .interest();
    }

    private static LateDebt debt(String principal, String dueOn, Payment... payments) {
        return new LateDebt(eur(principal), day(dueOn), List.of(payments));
    }

    private static Payment paid(String on, String amount) {
        return new Payment(day(on), eur(amount));
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
