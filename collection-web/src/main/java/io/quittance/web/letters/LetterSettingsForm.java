package io.quittance.web.letters;

import io.quittance.notifications.letter.writing.LetterSettings;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What is set about letters, as a person types it. */
record LetterSettingsForm(
        @Size(max = 100, message = "{frame.too-long}") String signatory,
        @Size(max = 100, message = "{frame.too-long}") String title,

        @Pattern(regexp = "[1-9]|[1-5][0-9]|60", message = "{letters.settings.noticeDays.form}")
        String noticeDays,

        @Size(max = 200, message = "{frame.too-long}") String enclosures) {

    static LetterSettingsForm of(LetterSettings settings) {
        return new LetterSettingsForm(
                settings.signatory(), settings.title(), Integer.toString(settings.noticeDays()), settings.enclosures());
    }

    LetterSettings settings() {
        return new LetterSettings(signatory.strip(), title.strip(), Integer.parseInt(noticeDays), enclosures.strip());
    }
}
