package io.quittance.notifications.evidence;

import io.quittance.dunning.policy.Channel;
import io.quittance.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to leave for a client.
 *
 * @param stepId of the step that decided it; with {@code runId} its place among the nights; null, both: it is a notice
 * @param message its message, once it is written; null: it is not
 * @param capped whether the caps on contacts hold it back: so many were made of late
 * @param on the day on which it may be written; today: nothing holds it back
 * @param at the first instant at which it may leave; null: at once, or, for a letter, when it is printed
 */
public record Leaving(
        @Nullable Long stepId,
        @Nullable Long runId,
        Channel channel,
        Money amount,
        @Nullable Long message,
        boolean capped,
        LocalDate on,
        @Nullable Instant at) {

    /** A letter leaves when somebody prints and posts it. */
    public boolean isLetter() {
        return channel == Channel.LETTER || channel == Channel.REGISTERED_LETTER;
    }
}
