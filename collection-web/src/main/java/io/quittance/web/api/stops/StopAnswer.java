package io.quittance.web.api.stops;

import io.quittance.dunning.conduct.SendingStop;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stop of all automatic sending.
 *
 * @param allCreditors whether it stops every creditor, or the caller's alone
 * @param liftedAt null: it is in force
 * @param liftedBy null with {@code liftedAt}
 */
record StopAnswer(
        long id,
        boolean allCreditors,
        String reason,
        Instant stoppedAt,
        String stoppedBy,
        @Nullable Instant liftedAt,
        @Nullable String liftedBy) {

    static StopAnswer of(SendingStop stop) {
        return new StopAnswer(
                stop.id(),
                stop.isOfAll(),
                stop.reason(),
                stop.stoppedAt(),
                stop.stoppedBy(),
                stop.liftedAt(),
                stop.liftedBy());
    }
}
