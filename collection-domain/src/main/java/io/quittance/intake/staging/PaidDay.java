package io.quittance.intake.staging;

import io.quittance.intake.reading.columns.Field;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The day on which money came: value dates may run a little ahead of the books, further ahead a date was mistyped. */
final class PaidDay {

    private static final int DAYS_AHEAD = 31;

    private PaidDay() {}

    static void check(@Nullable LocalDate paid, Field field, LocalDate on, RowProblems problems) {
        LocalDate last = on.plusDays(DAYS_AHEAD);
        if (paid != null && paid.isAfter(last)) {
            problems.add(RowCode.PAID_TOO_FAR_AHEAD, field, last);
        } else if (paid != null && paid.isAfter(on)) {
            problems.add(RowCode.PAID_LATER_THAN_TODAY, field, on);
        }
    }
}
