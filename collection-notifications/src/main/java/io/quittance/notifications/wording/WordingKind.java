package io.quittance.notifications.wording;

import io.quittance.dunning.policy.Channel;
import java.util.Locale;
import java.util.Optional;

/** What words are for. */
public enum WordingKind {
    MAIL,
    LETTER,
    SMS,
    /** What a controller says on the phone. */
    GUIDE;

    /** What a level that uses this channel says; empty: it says nothing itself. */
    public static Optional<WordingKind> of(Channel channel) {
        return switch (channel) {
            case EMAIL -> Optional.of(MAIL);
            case SMS -> Optional.of(SMS);
            case CALL -> Optional.of(GUIDE);
            case LETTER, REGISTERED_LETTER -> Optional.of(LETTER);
            case HANDOVER -> Optional.empty();
        };
    }

    /** Under {@code wording/} on the class path, such as {@code mail}. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
