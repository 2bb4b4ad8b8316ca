package io.quittance.notifications.wording;

import java.util.Locale;

/**
 * What words stand for.
 *
 * @param code lower case letters, digits and hyphens, such as {@code reminder-1}; for a message the template of its level
 */
public record WordingKey(WordingKind kind, String code, Locale language, WordingVariant variant) {

    /** The code of the letter that is a formal notice. */
    public static final String FORMAL_NOTICE = "formal-notice";

    /** The standard words for the same purpose in the same language. */
    public WordingKey standard() {
        return new WordingKey(kind, code, language, WordingVariant.STANDARD);
    }
}
