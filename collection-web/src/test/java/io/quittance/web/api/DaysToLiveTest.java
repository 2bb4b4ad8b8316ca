package io.quittance.web.api;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.web.api.problem.InvalidFieldException;
import io.quittance.web.frame.Visit;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** How far from today a caller may go, with one's own books and with the embedded default. */
class DaysToLiveTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 4);
    private static final Visit VISIT = new Visit(1, TODAY, Instant.EPOCH, "test");

    private final DaysToLive inEarnest = new DaysToLive(false);
    private final DaysToLive embedded = new DaysToLive(true);

    @Test
    void aNightIsNearOrPast() {
        assertThatCode(() -> inEarnest.requireNear(new Day(TODAY.plusDays(31)), VISIT))
                .doesNotThrowAnyException();
        assertThatCode(() -> inEarnest.requireNear(new Day(TODAY.minusYears(1)), VISIT))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> inEarnest.requireNear(new Day(TODAY.plusDays(32)), VISIT))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessageContaining("2026-12-05");
        assertThatCode(() -> embedded.requireNear(new Day(TODAY.plusYears(1)), VISIT))
                .doesNotThrowAnyException();
    }

    @Test
    void mailsLeaveWithTheFiguresOfToday() {
        assertThatCode(() -> inEarnest.requireToday(new Day(TODAY), VISIT)).doesNotThrowAnyException();
        assertThatThrownBy(() -> inEarnest.requireToday(new Day(TODAY.minusDays(1)), VISIT))
                .isInstanceOf(InvalidFieldException.class);
        assertThatCode(() -> embedded.requireToday(new Day(TODAY.minusDays(1)), VISIT))
                .doesNotThrowAnyException();
    }
}
