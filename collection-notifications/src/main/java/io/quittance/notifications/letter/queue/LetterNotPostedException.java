package io.quittance.notifications.letter.queue;

/** A letter that cannot be said to be posted; nothing was. */
public final class LetterNotPostedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long letter;
    private final Reason reason;

    LetterNotPostedException(long letter, Reason reason) {
        super("letter " + letter + ": " + reason);
        this.letter = letter;
        this.reason = reason;
    }

    /** Its id. */
    public long letter() {
        return letter;
    }

    public Reason reason() {
        return reason;
    }

    /** Why not. */
    public enum Reason {
        /** It left already, it is not in the batch, or what it asks for is not owed any more. */
        NOT_TO_POST,
        /** The day lies before the letter was written, or is still to come. */
        DAY,
        /** Another letter has this number. */
        NUMBER
    }
}
