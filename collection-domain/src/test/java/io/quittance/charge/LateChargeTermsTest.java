package io.quittance.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.calendar.Semester;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LateChargeTermsTest {

    private static final Semester H2_2025 = new Semester(2025, 2);
    private static final Semester H1_2026 = new Semester(2026, 1);

    @ParameterizedTest
    @CsvSource({"FR, 12.15", "FR_PUBLIC, 10.15", "EU, 10.15", "DE, 10.27"})
    void withoutAClauseTheLawSetsTheRate(LateChargeRule rule, String percent) {
        assertThat(LateChargeTerms.byLaw(rule).percentIn(H1_2026, Rates.OF_2025_AND_2026))
                .isEqualByComparingTo(percent);
    }

    @Test
    void aClauseUnderTheFloorIsRefusedAndTheFloorNamed() {
        assertThatThrownBy(() -> agreed("8").percentIn(H2_2025, Rates.OF_2025_AND_2026))
                .isInstanceOfSatisfying(
                        RateUnderFloorException.class,
                        refused -> assertThat(refused.floorPercent()).isEqualByComparingTo("8.28"))
                .hasMessageContainingAll("8 %", "8.28 %", "2025-S2", "L441-10");
    }

    @ParameterizedTest
    @CsvSource({"2025, 2, 8.28, 8.27", "2026, 1, 7.86, 7.85"})
    void aClauseAtTheFloorIsAccepted(int year, int half, String floor, String under) {
        Semester semester = new Semester(year, half);
        assertThat(agreed(floor).percentIn(semester, Rates.OF_2025_AND_2026)).isEqualByComparingTo(floor);
        assertThatThrownBy(() -> agreed(under).percentIn(semester, Rates.OF_2025_AND_2026))
                .isInstanceOf(RateUnderFloorException.class);
    }

    @Test
    void theSameClauseIsAcceptedWhereTheFloorIsLower() {
        assertThat(agreed("8").percentIn(H1_2026, Rates.OF_2025_AND_2026)).isEqualByComparingTo("8");
    }

    @Test
    void theFloorNeverLiftsTheDefault() {
        ReferenceRates dear = new ReferenceRates(List.of(
                Rates.row(RateKind.ECB_MRO, "2026-01-01", "2.15"),
                Rates.row(RateKind.LEGAL_FR_PROFESSIONAL, "2026-01-01", "5.00")));
        assertThat(LateChargeTerms.byLaw(LateChargeRule.FR).percentIn(H1_2026, dear))
                .isEqualByComparingTo("12.15");
    }

    @ParameterizedTest
    @CsvSource({"FR_PUBLIC", "EU", "DE"})
    void onlyFrenchLawBetweenFirmsNamesAFloor(LateChargeRule rule) {
        LateChargeTerms terms = LateChargeTerms.byLaw(rule).agreeing(BigDecimal.ONE);
        assertThatCode(() -> terms.percentIn(H2_2025, Rates.OF_2025_AND_2026)).doesNotThrowAnyException();
    }

    @Test
    void aClauseNeedsTheLegalRateToBeJudged() {
        assertThatThrownBy(() -> agreed("12").percentIn(new Semester(2027, 1), Rates.OF_2025_AND_2026))
                .isInstanceOf(MissingRateException.class)
                .hasMessageContainingAll("LEGAL_FR_PROFESSIONAL", "2027-S1");
    }

    @Test
    void aNegativeClauseIsRefused() {
        assertThatThrownBy(() -> agreed("-1")).hasMessageContaining("-1");
    }

    private static LateChargeTerms agreed(String percent) {
        return LateChargeTerms.byLaw(LateChargeRule.FR).agreeing(new BigDecimal(percent));
    }
}
