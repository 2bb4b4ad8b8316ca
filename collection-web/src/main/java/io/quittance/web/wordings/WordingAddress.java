package io.quittance.web.wordings;

import io.quittance.client.Languages;
import io.quittance.notifications.wording.WordingKey;
import io.quittance.notifications.wording.WordingKind;
import io.quittance.notifications.wording.WordingVariant;
import java.util.Locale;
import java.util.NoSuchElementException;

/** The address of a text: {@code /wordings/MAIL/reminder-1/fr/STANDARD}. */
final class WordingAddress {

    static final String PATTERN = "/wordings/{kind}/{code:[a-z0-9-]+}/{language}/{variant}";

    private WordingAddress() {}

    /**
     * What stands at this address.
     *
     * @throws NoSuchElementException when clients are not written to in this language, or not in this variant
     */
    static WordingKey key(WordingKind kind, String code, String language, WordingVariant variant) {
        Locale spoken = Locale.of(language);
        if (!Languages.SPOKEN.contains(spoken) || !WordingVariant.of(kind).contains(variant)) {
            throw new NoSuchElementException(language + " " + variant);
        }
        return new WordingKey(kind, code, spoken, variant);
    }

    static String of(WordingKey key) {
        return "/wordings/" + key.kind() + '/' + key.code() + '/' + key.language() + '/' + key.variant();
    }
}
