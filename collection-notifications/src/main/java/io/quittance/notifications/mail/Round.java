package io.quittance.notifications.mail;

import io.quittance.creditor.CreditorSettings;
import io.quittance.dunning.policy.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * One creditor's messages of one channel that are due, shared by whoever sends them at once.
 *
 * @param on the business day of the figures in them
 * @param now the time that decides which are due
 * @param sender who takes them
 * @param due which of them are left
 * @param ending whether no message is to be taken any more, because the program was told to end or no longer shows that it lives
 * @param closed whether nothing can be handed over any more: the door is shut, or the books could not be read
 */
record Round(
        long creditorId,
        Channel channel,
        CreditorSettings creditor,
        LocalDate on,
        Instant now,
        String sender,
        Tally tally,
        DueQueue due,
        BooleanSupplier ending,
        AtomicBoolean closed) {

    Round(
            long creditorId,
            Channel channel,
            CreditorSettings creditor,
            LocalDate on,
            Instant now,
            String sender,
            Tally tally,
            DueQueue due,
            BooleanSupplier ending) {
        this(creditorId, channel, creditor, on, now, sender, tally, due, ending, new AtomicBoolean());
    }

    /** Whether no message is to be taken any more. */
    boolean isOver() {
        return closed.get() || ending.getAsBoolean();
    }
}
