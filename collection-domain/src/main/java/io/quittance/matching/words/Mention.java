package io.quittance.matching.words;

/**
 * A number that a payer wrote.
 *
 * @param written what stands there
 */
public record Mention(Kind kind, String written) {

    /** How sure it is that this number is meant, the surest first. */
    public enum Kind {
        /** A reference whose check digits fit. */
        REFERENCE,
        /** The number as it is in the books. */
        NUMBER,
        /** With other spaces, zeros or letters, without its letters, or abbreviated behind another one. */
        MANGLED,
        /** Short, cut, or like a date: it counts only with something else that fits. */
        WEAK
    }
}
