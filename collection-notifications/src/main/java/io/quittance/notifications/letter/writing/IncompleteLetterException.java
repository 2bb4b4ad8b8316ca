package io.quittance.notifications.letter.writing;

import java.util.Set;

/** A letter that may not be written because something it must hold is missing. */
public final class IncompleteLetterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Set<LetterGap> gaps;

    IncompleteLetterException(Set<LetterGap> gaps) {
        super("missing: " + gaps);
        this.gaps = Set.copyOf(gaps);
    }

    public Set<LetterGap> gaps() {
        return gaps;
    }
}
