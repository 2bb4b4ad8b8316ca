package io.quittance.dunning.run;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A run as the list shows it.
 *
 * @param invoices those that were due for a rung: {@code lines} climbed, {@code skips} were left alone
 */
public record RunRow(
        long id,
        LocalDate on,
        String startedBy,
        OffsetDateTime startedAt,
        int invoices,
        int steps,
        int lines,
        int skips,
        int millis) {}
