package io.quittance.notifications.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of which day the figures of a letter are, with our books and with a demonstration's. */
class LetterDayTest {

    @ParameterizedTest(name = "{0}, decided {1}, leaving {2}: {3}")
    @CsvSource({
        "books,         2026-11-04, 2026-11-04, 2026-11-04",
        "books,         2019-11-04, 2026-11-04, 2026-11-04",
        "demonstration, 2026-11-04, 2026-11-04, 2026-11-04",
        "demonstration, 2026-11-04, 2026-12-05, 2026-12-05",
        "demonstration, 2026-11-04, 2026-12-06, 2026-11-04",
        "demonstration, 2019-11-04, 2026-11-04, 2019-11-04",
        "demonstration, 2026-11-05, 2026-11-04, 2026-11-05",
    })
    void isTheDayItLeavesUnlessItsNightWasPlayedFromAnotherTime(
            String kind, LocalDate night, LocalDate leaving, LocalDate expected) {
        assertThat(new LetterDay(kind.equals("demonstration")).of(night, leaving))
                .isEqualTo(expected);
    }
}
