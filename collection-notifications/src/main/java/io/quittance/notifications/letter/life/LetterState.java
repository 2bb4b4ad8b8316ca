package io.quittance.notifications.letter.life;

import java.util.EnumSet;
import java.util.Set;

/** Where a letter stands. */
public enum LetterState {
    /** Composed, and not posted yet. */
    QUEUED,
    /** Handed to the post. */
    DEPOSITED,
    IN_TRANSIT,
    DELIVERED,
    /** Presented, and refused by the client: it was notified all the same. */
    REFUSED,
    /** Presented, kept at the post office, and not fetched: it was notified all the same. */
    UNCLAIMED,
    /** Back at the sender's. */
    RETURNED,
    /** Not posted after all, or lost. */
    FAILED,
    /** Not to be posted: nothing was left to ask for. Whoever posted it all the same before knowing says so. */
    CANCELLED;

    private static final Set<LetterState> FATE = EnumSet.of(DELIVERED, REFUSED, UNCLAIMED, RETURNED, FAILED);

    /** What can follow, of a registered letter or a simple one, of which the post tells only that it came back. */
    public Set<LetterState> followers(boolean isRegistered) {
        return switch (this) {
            case QUEUED -> EnumSet.of(DEPOSITED, FAILED, CANCELLED);
            case DEPOSITED -> isRegistered ? with(IN_TRANSIT) : EnumSet.of(RETURNED, FAILED);
            case IN_TRANSIT -> with(IN_TRANSIT);
            case REFUSED, UNCLAIMED -> EnumSet.of(RETURNED);
            case FAILED -> EnumSet.of(QUEUED, DEPOSITED);
            case CANCELLED -> EnumSet.of(DEPOSITED);
            case DELIVERED, RETURNED -> EnumSet.noneOf(LetterState.class);
        };
    }

    /** True once the client was notified: a registered letter that was refused or not fetched was presented. */
    public boolean isNotified() {
        return this == DELIVERED || this == REFUSED || this == UNCLAIMED;
    }

    private static Set<LetterState> with(LetterState more) {
        Set<LetterState> states = EnumSet.copyOf(FATE);
        states.add(more);
        return states;
    }
}
