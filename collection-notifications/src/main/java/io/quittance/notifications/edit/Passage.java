package io.quittance.notifications.edit;

/**
 * A piece of a text, from one block to the next.
 *
 * @param text of {@code OWN} and {@code LEGAL} the words; of {@code BLOCK} its name, such as {@code payment}
 */
public record Passage(Kind kind, String text) {

    /** Who writes it. */
    public enum Kind {
        /** A person may write something else. */
        OWN,
        /** What makes a formal notice one: it stays as it stands. */
        LEGAL,
        /** Figures, account and other things that are generated when it leaves. */
        BLOCK
    }

    /** As it stands in the text. */
    String source() {
        return kind == Kind.BLOCK ? "{{>" + text + "}}" : text;
    }

    /** The same block, or a legal paragraph too, whatever its amounts. */
    boolean isLike(Passage other) {
        return kind == other.kind && (kind == Kind.LEGAL || text.equals(other.text));
    }

    public boolean isOwn() {
        return kind == Kind.OWN;
    }
}
