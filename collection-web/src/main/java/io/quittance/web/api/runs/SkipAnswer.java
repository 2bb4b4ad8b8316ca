package io.quittance.web.api.runs;

import io.quittance.dunning.run.SkipReason;
import io.quittance.dunning.run.SkipRow;
import io.quittance.hold.HoldReason;
import io.quittance.web.api.Amount;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An invoice that was due for a rung and left alone.
 *
 * @param invoice its number
 * @param client its client's number
 * @param level the rank it was due for
 * @param holdReason why it is held, where {@code reason} is HELD
 * @param until held: the last day; contacted recently: the first day on which it may be asked for again; else null
 * @param amount its balance that night
 */
record SkipAnswer(
        String invoice,
        String client,
        int level,
        SkipReason reason,
        @Nullable HoldReason holdReason,
        @Nullable LocalDate until,
        String currency,
        Amount amount) {

    static SkipAnswer of(SkipRow skip) {
        return new SkipAnswer(
                skip.invoiceNumber(),
                skip.clientNumber(),
                skip.rank(),
                skip.reason(),
                skip.holdReason(),
                skip.until(),
                skip.currency(),
                new Amount(skip.amount()));
    }
}
