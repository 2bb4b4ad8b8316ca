package io.quittance.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SemesterTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-S1, 2026-01-01, 2026-06-30",
        "2026-06-30, 2026-S1, 2026-01-01, 2026-06-30",
        "2026-07-01, 2026-S2, 2026-07-01, 2026-12-31",
        "2026-12-31, 2026-S2, 2026-07-01, 2026-12-31"
    })
    void holdsItsDays(LocalDate day, String name, LocalDate first, LocalDate last) {
        Semester semester = Semester.of(day);
        assertThat(semester).hasToString(name);
        assertThat(semester.firstDay()).isEqualTo(first);
        assertThat(semester.lastDay()).isEqualTo(last);
    }

    @Test
    void followEachOther() {
        Semester second = new Semester(2026, 2);
        assertThat(second.next()).isEqualTo(new Semester(2027, 1)).isGreaterThan(second);
        assertThatThrownBy(() -> new Semester(2026, 3)).hasMessageContaining("not 3");
    }
}
