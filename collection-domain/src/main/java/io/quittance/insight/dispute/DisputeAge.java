package io.quittance.insight.dispute;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How many days a dispute has been open, in the columns of the report. */
public enum DisputeAge {
    DAYS_0_7(0, 7),
    DAYS_8_14(8, 14),
    DAYS_15_30(15, 30),
    DAYS_31_60(31, 60),
    OVER_60(61, null);

    private final int from;
    private final @Nullable Integer to;

    DisputeAge(int from, @Nullable Integer to) {
        this.from = from;
        this.to = to;
    }

    /** The last day on which one that is so old was opened. */
    LocalDate latest(LocalDate today) {
        return today.minusDays(from);
    }

    /** The first one; null: there is none. */
    @Nullable
    LocalDate earliest(LocalDate today) {
        return to == null ? null : today.minusDays(to);
    }
}
