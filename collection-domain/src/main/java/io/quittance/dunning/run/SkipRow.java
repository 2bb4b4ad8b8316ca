package io.quittance.dunning.run;

import io.quittance.hold.HoldReason;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An invoice that was due for a rung and left alone.
 *
 * @param rank the rung it was due for
 * @param holdReason why it is held, where the reason is {@link SkipReason#HELD}
 * @param until held: the last day, null if open-ended; where the day is in the way: the first on which it no longer is
 * @param amount its balance that night, in {@code currency}
 */
public record SkipRow(
        long invoiceId,
        String invoiceNumber,
        LocalDate dueOn,
        long clientId,
        String clientNumber,
        String clientName,
        int rank,
        SkipReason reason,
        @Nullable HoldReason holdReason,
        @Nullable LocalDate until,
        BigDecimal amount,
        String currency) {}
