package io.quittance.insight.overdue;

import io.quittance.insight.Cursor;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which page of the overdue list is asked for.
 *
 * @param from null: from the start
 * @param size rows a page
 */
record OverdueAsked(
        long creditorId,
        LocalDate on,
        OverdueFilter filter,
        OverdueSort sort,
        boolean reversed,
        @Nullable Cursor from,
        int size) {}
