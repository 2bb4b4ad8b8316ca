package io.quittance.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.quittance.charge.LateChargeTerms.Imputation;
import io.quittance.charge.LateChargeTerms.Semesters;
import io.quittance.charge.LateDebt.Payment;
import io.quittance.charge.LateInterest.Line;
import io.quittance.money.CurrencyMismatchException;
import io.quittance.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class LateChargesTest {

    private static final LateChargeTerms BY_LAW = LateChargeTerms.byLaw(LateChargeRule.FR);
    private static final LateDebt ACROSS_THREE_SEMESTERS = debt("10000", "2025-10-31", paid("2026-08-15", "10000"));
    private static final LateDebt IN_TWO_PAYMENTS =
            debt("12000", "2026-03-31", paid("2026-07-20", "7000"), paid("2026-04-30", "5000"));

    @Test
    void aDelayAcrossSemestersIsCutInPiecesAndRoundedOnce() {
        LateInterest interest =
                charges(ACROSS_THREE_SEMESTERS, BY_LAW, "2026-09-30").interest();
        assertThat(interest.lines())
                .extracting(Line::from, Line::to, Line::days, Line::percent)
                .containsExactly(
                        tuple(day("2025-11-01"), day("2025-12-31"), 61L, new BigDecimal("12.15")),
                        tuple(day("2026-01-01"), day("2026-06-30"), 181L, new BigDecimal("12.15")),
                        tuple(day("2026-07-01"), day("2026-08-15"), 46L, new BigDecimal("12.40")));
        assertThat(interest.total()).isEqualTo(eur("961.84"));
        BigDecimal roundedPieces = interest.lines().stream()
                .map(line -> line.interest().setScale(2, RoundingMode.HALF_UP))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(roundedPieces).isEqualByComparingTo("961.83");
    }

    @Test
    void aClauseHasOneRateAndOneLine() {
        LateInterest interest =
                charges(ACROSS_THREE_SEMESTERS, agreed("12"), "2026-09-30").interest();
        assertThat(interest.lines()).extracting(Line::days).containsExactly(288L);
        assertThat(interest.total()).isEqualTo(eur("946.85"));
    }

    @Test
    void aDelayOverTheFirstOfJulyTakesTheNewRateFromThatDay() {
        LateDebt debt = debt("12000", "2026-06-15", paid("2026-07-15", "12000"));
        assertThat(charges(debt, BY_LAW, "2026-07-15").interest().total()).isEqualTo(eur("121.07"));
    }

    @Test
    void oneRateForAllDaysIsThatOfTheSemesterInWhichLatenessStarts() {
        LateDebt debt = debt("12000", "2026-06-15", paid("2026-07-15", "12000"));
        LateInterest interest =
                charges(debt, BY_LAW.counting(Semesters.ONE_RATE), "2026-07-15").interest();
        assertThat(interest.lines()).extracting(Line::percent).containsExactly(new BigDecimal("12.15"));
        assertThat(interest.total()).isEqualTo(eur("119.84"));

        LateDebt dueOnTheLastDay = debt("10000", "2026-06-30");
        assertThat(charges(dueOnTheLastDay, BY_LAW.counting(Semesters.ONE_RATE), "2026-07-10")
                        .interest()
                        .lines())
                .extracting(Line::percent)
                .containsExactly(new BigDecimal("12.40"));
    }

    @Test
    void aPartPaymentLowersTheBaseFromTheNextDay() {
        LateInterest interest = charges(IN_TWO_PAYMENTS, BY_LAW, "2026-07-20").interest();
        assertThat(interest.lines())
                .extracting(Line::days, line -> line.base().toPlainString())
                .containsExactly(tuple(30L, "12000.00"), tuple(61L, "7000.00"), tuple(20L, "7000.00"));
        assertThat(interest.total()).isEqualTo(eur("309.54"));
        assertThat(interest.outstanding()).isEqualTo(eur("309.54"));
        assertThat(interest.settled()).isZero();
        assertThat(interest.days()).isEqualTo(111);
    }

    @Test
    void interestFirstLeavesMorePrincipalToBearInterest() {
        // By hand: 30 days of 12,000 are 119.835616…, so 5,000 leave 7,119.835616… owed.
        LateChargeTerms interestFirst = BY_LAW.imputing(Imputation.INTEREST_FIRST);
        LateInterest interest =
                charges(IN_TWO_PAYMENTS, interestFirst, "2026-07-20").interest();
        assertThat(interest.lines().get(1).base().setScale(6, RoundingMode.HALF_UP))
                .isEqualByComparingTo("7119.835616");
        // 119.835616 + 7,119.835616 × (61 × 12.15 + 20 × 12.40) / 36,500
        assertThat(interest.total()).isEqualTo(eur("312.78"));
        assertThat(interest.outstanding()).isEqualTo(eur("0.00"));
    }

    @Test
    void interestFirstMayNotEvenReachThePrincipal() {
        LateDebt debt = debt("10000", "2026-01-01", paid("2026-01-31", "50"));
        LateInterest interest = charges(debt, BY_LAW.imputing(Imputation.INTEREST_FIRST), "2026-03-02")
                .interest();
        assertThat(interest.total()).isEqualTo(eur("199.73"));
        assertThat(interest.outstanding()).isEqualTo(eur("149.73"));
        assertThat(interest.lines()).allSatisfy(line -> assertThat(line.base()).isEqualByComparingTo("10000"));
    }

    @Test
    void payingAllThatIsOwedToTheCentEndsTheDebt() {
        LateDebt debt = debt("10000", "2025-10-31", paid("2026-08-15", "10961.84"));
        LateInterest interest = charges(debt, BY_LAW.imputing(Imputation.INTEREST_FIRST), "2026-09-30")
                .interest();
        assertThat(interest.total()).isEqualTo(eur("961.84"));
        assertThat(interest.outstanding()).isEqualTo(eur("0.00"));
        assertThat(interest.lines().getLast().to()).isEqualTo(day("2026-08-15"));
    }

    @Test
    void paidOnTheDueDateNothingIsOwed() {
        LateCharges charges = charges(debt("10000", "2026-03-31", paid("2026-03-31", "10000")), BY_LAW, "2026-08-01");
        assertThat(charges.interest().total()).isEqualTo(eur("0.00"));
        assertThat(charges.interest().lines()).isEmpty();
        assertThat(charges.indemnity()).isEqualTo(eur("0.00"));
    }

    @Test
    void nothingIsOwedYetOnTheDueDateAndEverythingFromTheNextDay() {
        LateDebt debt = debt("36500", "2026-03-31");
        assertThat(charges(debt, BY_LAW, "2026-03-31").indemnity()).isEqualTo(eur("0"));
        assertThat(charges(debt, BY_LAW, "2026-03-31").interest().lines()).isEmpty();
        assertThat(charges(debt, BY_LAW, "2026-04-01").indemnity()).isEqualTo(eur("40"));
        assertThat(charges(debt, BY_LAW, "2026-04-01").interest().total()).isEqualTo(eur("12.15"));
    }

    @Test
    void theIndemnityIsOwedOnceHoweverManyPartPaymentsAndAfterThemToo() {
        assertThat(charges(IN_TWO_PAYMENTS, BY_LAW, "2026-12-31").indemnity()).isEqualTo(eur("40"));
        LateDebt restInTime = debt("100", "2026-03-31", paid("2026-03-01", "99"), paid("2026-04-01", "1"));
        assertThat(charges(restInTime, BY_LAW, "2026-04-30").indemnity()).isEqualTo(eur("40"));
    }

    @Test
    void theIndemnityIsInEurosWhateverTheInvoiceIsIn() {
        LateDebt debt = new LateDebt(Money.of("36500", "USD"), day("2026-03-31"), List.of());
        LateCharges charges = charges(debt, BY_LAW, "2026-04-01");
        assertThat(charges.indemnity()).isEqualTo(eur("40"));
        assertThat(charges.interest().total()).isEqualTo(Money.of("12.15", "USD"));
    }

    @Test
    void aLeapYearIsDividedBy365Too() {
        ReferenceRates rates = new ReferenceRates(List.of(Rates.row(RateKind.ECB_MRO, "2028-01-01", "2.00")));
        LateDebt debt = debt("36500", "2028-01-31");
        assertThat(LateCharges.of(debt, BY_LAW, rates, day("2028-03-01"))
                        .interest()
                        .total())
                .isEqualTo(eur("360.00"));
    }

    @Test
    void halfACentIsRoundedUp() {
        // 18.25 × 10 % × 1 day / 365 is 0.005 exactly.
        assertThat(charges(debt("18.25", "2026-03-31"), agreed("10"), "2026-04-01")
                        .interest()
                        .total())
                .isEqualTo(eur("0.01"));
    }

    @Test
    void piecesThatDoNotDivideEvenlyStillAddUpToHalfACent() {
        // Three days at bases that add up to 18.25: each quotient is endless, their sum is 0.005 exactly.
        LateDebt debt = debt("9.13", "2026-03-31", paid("2026-04-01", "3.12"), paid("2026-04-02", "2.90"));
        LateInterest interest = charges(debt, agreed("10"), "2026-04-03").interest();
        assertThat(interest.lines().stream().map(Line::base).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("18.25");
        assertThat(interest.total()).isEqualTo(eur("0.01"));
    }

    @Test
    void publicBuyersKeepTheRateOfTheSemesterInWhichLatenessStarts() {
        LateCharges charges =
                charges(ACROSS_THREE_SEMESTERS, LateChargeTerms.byLaw(LateChargeRule.FR_PUBLIC), "2026-08-15");
        assertThat(charges.interest().lines()).extracting(Line::percent).containsExactly(new BigDecimal("10.15"));
    }

    @Test
    void aClauseUnderTheFloorOfAnySemesterOfTheDelayIsRefused() {
        assertThatThrownBy(() -> charges(ACROSS_THREE_SEMESTERS, agreed("8"), "2026-08-15"))
                .isInstanceOf(RateUnderFloorException.class)
                .hasMessageContaining("8.28");
        LateDebt inFirstHalf = debt("10000", "2026-01-31", paid("2026-03-31", "10000"));
        assertThat(charges(inFirstHalf, agreed("8"), "2026-12-31").interest().total())
                .isEqualTo(eur("129.32"));
    }

    @Test
    void aRateThatIsNotKnownYetStopsTheCalculation() {
        LateDebt debt = debt("10000", "2026-12-01");
        assertThat(charges(debt, BY_LAW, "2026-12-31").interest().days()).isEqualTo(30);
        assertThatThrownBy(() -> charges(debt, BY_LAW, "2027-01-01"))
                .isInstanceOf(MissingRateException.class)
                .hasMessageContainingAll("ECB_MRO", "2027-S1");
    }

    @Test
    void laterPaymentsAreNotLookedAt() {
        assertThat(charges(IN_TWO_PAYMENTS, BY_LAW, "2026-04-29").interest().lines())
                .extracting(Line::days)
                .containsExactly(29L);
    }

    @Test
    void paymentsMayNotExceedTheDebtNorChangeCurrency() {
        LateDebt twice = debt("100", "2026-03-31", paid("2026-04-30", "100"), paid("2026-05-02", "30"));
        assertThatThrownBy(() -> charges(twice, BY_LAW, "2026-05-02")).hasMessageContainingAll("2026-05-02", "30.00");
        assertThatThrownBy(() -> new LateDebt(
                        eur("1"), day("2026-03-31"), List.of(new Payment(day("2026-04-01"), Money.of("1", "USD")))))
                .isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> paid("2026-04-01", "0")).hasMessageContaining("0.00 EUR");
        assertThatThrownBy(() -> debt("-5", "2026-03-31")).hasMessageContaining("-5.00 EUR");
    }

    @Test
    void consumersOweNothing() {
        LateCharges none = LateCharges.none(Currency.getInstance("EUR"));
        assertThat(none.interest().total()).isEqualTo(eur("0"));
        assertThat(none.indemnity()).isEqualTo(eur("0"));
    }

    private static LateCharges charges(LateDebt debt, LateChargeTerms terms, String asOf) {
        return LateCharges.of(debt, terms, Rates.OF_2025_AND_2026, day(asOf));
    }

    private static LateChargeTerms agreed(String percent) {
        return BY_LAW.agreeing(new BigDecimal(percent));
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
