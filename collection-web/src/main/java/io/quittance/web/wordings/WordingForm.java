package io.quittance.web.wordings;

import io.quittance.notifications.wording.Wording;
import io.quittance.notifications.wording.WordingKey;
import io.quittance.notifications.wording.edit.WordingMistake;
import io.quittance.web.frame.Formats;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * Words as a person types them.
 *
 * @param after the version that the person saw; 0: none was saved yet
 */
record WordingForm(
        @Nullable String subject,
        @Nullable String body,
        @Nullable String after) {

    static WordingForm of(Wording words, int after) {
        return new WordingForm(words.subject(), words.body(), String.valueOf(after));
    }

    String line() {
        return Objects.requireNonNullElse(subject, "");
    }

    String text() {
        return Objects.requireNonNullElse(body, "");
    }

    /** The version that the person saw; one that nobody has when it cannot be read. */
    int seen() {
        String typed = Objects.requireNonNullElse(after, "");
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
    }

    /** The words to be tried, not saved. */
    Wording draft(WordingKey key) {
        return new Wording(Optional.empty(), key.language(), key.variant(), line(), text());
    }

    /** Puts what was refused beside the fields that say it. */
    static void refuse(List<WordingMistake> mistakes, Errors errors) {
        for (WordingMistake mistake : mistakes) {
            errors.rejectValue(
                    mistake.inSubject() ? "subject" : "body", Formats.key(mistake.fault()), arguments(mistake), null);
        }
    }

    /** {0}: the name, {1}: the line, {2}: 1 when {3} is the name that was probably meant. */
    static Object[] arguments(WordingMistake mistake) {
        return new Object[] {
            mistake.at().name(),
            mistake.at().line(),
            mistake.nearest().isPresent() ? 1 : 0,
            mistake.nearest().orElse("")
        };
    }
}
