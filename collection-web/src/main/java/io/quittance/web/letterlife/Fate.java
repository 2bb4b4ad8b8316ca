package io.quittance.web.letterlife;

import io.quittance.notifications.letter.life.FollowedLetter;
import io.quittance.notifications.letter.life.LetterState;
import io.quittance.notifications.letter.life.ReturnReason;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a person can say of a letter; that it came back is said with the reason. */
public enum Fate {
    /** One that failed is printed once more. */
    QUEUED(LetterState.QUEUED, null),
    DEPOSITED(LetterState.DEPOSITED, null),
    IN_TRANSIT(LetterState.IN_TRANSIT, null),
    DELIVERED(LetterState.DELIVERED, null),
    REFUSED(LetterState.REFUSED, null),
    UNCLAIMED(LetterState.UNCLAIMED, null),
    NOT_AT_ADDRESS(LetterState.RETURNED, ReturnReason.NOT_AT_ADDRESS),
    RETURNED(LetterState.RETURNED, ReturnReason.OTHER),
    FAILED(LetterState.FAILED, null);

    private final LetterState state;
    private final @Nullable ReturnReason reason;

    Fate(LetterState state, @Nullable ReturnReason reason) {
        this.state = state;
        this.reason = reason;
    }

    LetterState state() {
        return state;
    }

    @Nullable
    ReturnReason reason() {
        return reason;
    }

    /** What can follow from where the letter stands. */
    static List<Fate> after(FollowedLetter letter) {
        return among(letter.state().followers(letter.isRegistered()));
    }

    /** What may have been meant instead of the last that was told; none, where nothing can be put right. */
    static List<Fate> insteadOf(FollowedLetter letter) {
        return switch (letter.state()) {
            case QUEUED, CANCELLED -> List.of();
            case DEPOSITED -> List.of(DEPOSITED);
            default -> among(LetterState.DEPOSITED.followers(letter.isRegistered()));
        };
    }

    private static List<Fate> among(Set<LetterState> states) {
        return Arrays.stream(values())
                .filter(fate -> states.contains(fate.state))
                .toList();
    }
}
