package io.quittance.notifications.letter.life;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is told of a letter cannot be, or cannot be now: which letter, where it stands, and what was expected. */
public final class NewsRefusedException extends RuntimeException {

    private final Reason reason;
    private final String letter;
    private final LetterState state;
    private final @Nullable LocalDate since;
    private final Set<LetterState> expected;

    NewsRefusedException(
            Reason reason, String letter, LetterState state, @Nullable LocalDate since, Set<LetterState> expected) {
        super("letter %s: %s; it is %s since %s, expected %s".formatted(letter, reason, state, since, expected));
        this.reason = reason;
        this.letter = letter;
        this.state = state;
        this.since = since;
        this.expected = Set.copyOf(expected);
    }

    public Reason reason() {
        return reason;
    }

    /** The post's number, else ours. */
    public String letter() {
        return letter;
    }

    /** Where it stands, or stood on the day that was told. */
    public LetterState state() {
        return state;
    }

    /** Since when; null: nothing was told of it yet. */
    public @Nullable LocalDate since() {
        return since;
    }

    /** What could have been told instead; empty: nothing more. */
    public Set<LetterState> expected() {
        return expected;
    }

    /** Why it was refused. */
    public enum Reason {
        /** No letter goes from where it stands to there. */
        ORDER,
        /** The day lies after today. */
        TO_COME,
        /** The day lies before the letter was written. */
        TOO_EARLY,
        /** Another letter has this number, or this letter another one. */
        NUMBER,
        /** Nothing was told yet that could be put right, or it was posted, and its step is done. */
        NOTHING_TO_CORRECT
    }
}
