package io.quittance.notifications.draft;

import io.quittance.dunning.policy.Channel;

/** Nobody at the client can be written to any more. */
public final class NoRecipientException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoRecipientException(Claim claim) {
        super("client " + claim.client().number() + " has no contact with "
                + (claim.step().channel() == Channel.SMS ? "a mobile number that takes texts" : "an email address"));
    }
}
