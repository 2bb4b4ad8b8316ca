package io.quittance.notifications.wording;

import java.util.Locale;

/** What words are for. */
public enum WordingKind {
    MAIL,
    LETTER,
    SMS,
    /** What a controller says on the phone. */
    GUIDE;

    /** Under {@code wording/} on the class path, such as {@code mail}. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
