package io.quittance.writeoff;

/** The person who proposed a write-off wanted to approve it, too. */
public final class SecondPersonException extends RuntimeException {

    SecondPersonException(String proposedBy) {
        super("A second person decides about what " + proposedBy + " proposed.");
    }
}
