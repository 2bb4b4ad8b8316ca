package io.quittance.notifications.draft;

/** Nobody at the client can be written to any more. */
public final class NoRecipientException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoRecipientException(Claim claim) {
        super("client " + claim.client().number() + " has no contact with an email address");
    }
}
