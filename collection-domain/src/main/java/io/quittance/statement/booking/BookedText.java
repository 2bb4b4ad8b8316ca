package io.quittance.statement.booking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts as the tables can hold them: no zero characters, no halves of characters, no longer than any bank means. */
final class BookedText {

    /** Longer than any reference or name of ISO 20022. */
    static final int SHORT = 200;

    /** What payer and bank wrote, all of it. */
    static final int LONG = 20_000;

    private BookedText() {}

    /** Null where nothing is left. */
    static @Nullable String of(@Nullable String told, int most) {
        if (told == null) {
            return null;
        }
        StringBuilder text = new StringBuilder(Math.min(told.length(), most));
        told.codePoints()
                .filter(c -> c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE))
                .limit(most)
                .forEach(text::appendCodePoint);
        String left = text.toString().strip();
        return left.isEmpty() ? null : left;
    }

    static List<String> all(List<String> told) {
        return told.stream()
                .map(one -> of(one, SHORT))
                .filter(one -> one != null)
                .toList();
    }
}
