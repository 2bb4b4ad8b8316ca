package io.quittance.notifications.dispute;

import io.quittance.dispute.DisputeState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a colleague was asked.
 *
 * @param validUntil the last day on which the link can be used
 * @param mail what became of the mail with the link: SENDING, SENT, FAILED, AMBIGUOUS or NOT_SENT
 * @param reply the words of the mail server, or why none was asked
 */
public record Question(
        long id,
        long creditorId,
        long disputeId,
        String name,
        String email,
        String question,
        String language,
        LocalDate validUntil,
        LocalDate askedOn,
        String askedBy,
        @Nullable LocalDate withdrawnOn,
        @Nullable LocalDate answeredOn,
        DisputeState disputeState,
        String mail,
        String reply) {

    /** Whether its link can be used on that day. */
    public LinkState state(LocalDate today) {
        if (answeredOn != null) {
            return LinkState.ANSWERED;
        }
        if (withdrawnOn != null) {
            return LinkState.WITHDRAWN;
        }
        if (!disputeState.isRunning()) {
            return LinkState.CLOSED;
        }
        return today.isAfter(validUntil) ? LinkState.EXPIRED : LinkState.OPEN;
    }
}
