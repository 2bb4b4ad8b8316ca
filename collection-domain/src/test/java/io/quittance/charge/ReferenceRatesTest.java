package io.quittance.charge;

import static io.quittance.charge.Rates.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.calendar.Semester;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceRatesTest {

    @ParameterizedTest
    @CsvSource({"2025, 1, 3.15", "2025, 2, 2.15", "2026, 1, 2.15", "2026, 2, 2.40"})
    void theRateOfASemesterIsTheOneInForceOnItsFirstDay(int year, int half, String percent) {
        assertThat(Rates.OF_2025_AND_2026.percent(RateKind.ECB_MRO, new Semester(year, half)))
                .isEqualByComparingTo(percent);
    }

    @Test
    void aRateThatStartsOnTheFirstDayCounts() {
        ReferenceRates rates = new ReferenceRates(
                List.of(row(RateKind.ECB_MRO, "2025-12-31", "1"), row(RateKind.ECB_MRO, "2026-01-01", "2")));
        assertThat(rates.percent(RateKind.ECB_MRO, new Semester(2026, 1))).isEqualByComparingTo("2");
    }

    @ParameterizedTest
    @CsvSource({
        "ECB_MRO, 2024, 2, 2024-07-01",
        "ECB_MRO, 2027, 1, 2027-01-01",
        "LEGAL_FR_PROFESSIONAL, 2025, 1, 2025-01-01",
        "LEGAL_FR_PROFESSIONAL, 2027, 1, 2027-01-01",
        "LEGAL_FR_CONSUMER, 2026, 1, 2026-01-01",
        "DE_BASE, 2026, 2, 2026-07-01"
    })
    void aRateThatIsNotKnownIsNamedAndNeverGuessed(RateKind kind, int year, int half, String day) {
        Semester semester = new Semester(year, half);
        assertThatThrownBy(() -> Rates.OF_2025_AND_2026.percent(kind, semester))
                .isInstanceOfSatisfying(MissingRateException.class, missing -> {
                    assertThat(missing.kind()).isEqualTo(kind);
                    assertThat(missing.semester()).isEqualTo(semester);
                })
                .hasMessageContainingAll(kind.name(), semester.toString(), day);
    }

    @Test
    void aGapIsNotFilledFromTheSemesterBefore() {
        ReferenceRates rates = new ReferenceRates(List.of(
                row(RateKind.LEGAL_FR_PROFESSIONAL, "2025-07-01", "2.76"),
                row(RateKind.LEGAL_FR_PROFESSIONAL, "2026-07-01", "2.75")));
        assertThatThrownBy(() -> rates.percent(RateKind.LEGAL_FR_PROFESSIONAL, new Semester(2026, 1)))
                .isInstanceOf(MissingRateException.class);
    }

    @Test
    void rowsThatContradictTheirKindOrEachOtherAreRefused() {
        assertThatThrownBy(() -> row(RateKind.LEGAL_FR_PROFESSIONAL, "2026-01-02", "2.62"))
                .hasMessageContainingAll("LEGAL_FR_PROFESSIONAL", "2026-01-02");
        assertThatThrownBy(() -> new ReferenceRates(List.of(
                        row(RateKind.ECB_MRO, "2026-07-01", "2.40"), row(RateKind.ECB_MRO, "2026-07-01", "2.15"))))
                .hasMessageContainingAll("ECB_MRO", "2026-07-01", "2.40", "2.15");
    }
}
