package io.quittance.notifications.wording;

import java.util.Locale;
import java.util.Optional;

/**
 * The words in force for one purpose, to be filled in.
 *
 * @param id of the saved version; empty: the shipped text
 * @param language the language of the words, which may not be the one that was asked for
 * @param subject one line of Mustache
 * @param body light text: paragraphs apart by a blank line, {@code **bold**}, Mustache fields and sections, blocks
 */
public record Wording(Optional<Long> id, Locale language, WordingVariant variant, String subject, String body) {

    /** From a file whose first line is the subject. */
    static Wording shipped(WordingKey key, String text) {
        String[] parts = text.strip().split("\\R", 2);
        return new Wording(
                Optional.empty(),
                key.language(),
                key.variant(),
                parts[0].strip(),
                parts.length == 1 ? "" : parts[1].strip());
    }
}
