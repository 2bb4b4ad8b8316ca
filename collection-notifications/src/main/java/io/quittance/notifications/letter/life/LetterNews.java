package io.quittance.notifications.letter.life;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a letter.
 *
 * @param reason of a letter that came back; null: another state, or not told
 * @param on the day it happened
 * @param registeredNumber the post's, where it is told with it, kept without spaces and in capitals; null: it is not
 * @param note may be empty
 * @param proofId of the proof that tells it; null: none
 */
public record LetterNews(
        LetterState state,
        @Nullable ReturnReason reason,
        LocalDate on,
        @Nullable String registeredNumber,
        String note,
        @Nullable Long proofId) {

    public LetterNews {
        note = note.strip();
        registeredNumber = registeredNumber == null || registeredNumber.isBlank() ? null : plain(registeredNumber);
        if (state == LetterState.RETURNED && reason == null) {
            reason = ReturnReason.OTHER;
        }
        if (state != LetterState.RETURNED && reason != null) {
            throw new IllegalArgumentException("only a letter that came back has a reason: " + state);
        }
    }

    /** The name of a letter as it is compared: without spaces, in capitals. */
    public static String plain(String name) {
        return name.replaceAll("[\\s\\p{Z}]+", "").toUpperCase(Locale.ROOT);
    }

    /** A state on a day, and nothing more. */
    public static LetterNews of(LetterState state, LocalDate on) {
        return new LetterNews(state, null, on, null, "", null);
    }

    /** The same with a note. */
    public LetterNews noted(String words) {
        return new LetterNews(state, reason, on, registeredNumber, words, proofId);
    }

    boolean isToldBy(LetterEvent event) {
        return event.state() == state && event.on().equals(on) && event.reason() == reason;
    }
}
