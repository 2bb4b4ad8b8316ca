package io.quittance.notifications.wording.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.notifications.wording.ShippedWordings;
import io.quittance.notifications.wording.Wording;
import io.quittance.notifications.wording.WordingKey;
import io.quittance.notifications.wording.WordingKind;
import io.quittance.notifications.wording.WordingVariant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a formal notice cannot do without. */
class FormalNoticeTest {

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void whatIsShippedIsOne(String language) {
        Wording shipped = shipped(language);

        assertThat(FormalNotice.mistakesIn(shipped.language(), shipped.subject(), shipped.body()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "{{>parties}}, '', BLOCK_MISSING parties",
        "{{>invoices}}, '', BLOCK_MISSING invoices",
        "{{>charges}}, '', BLOCK_MISSING charges",
        "{{>payment}}, {{! >payment }}, BLOCK_MISSING payment",
        "{{>payment}}, {{#charges}}{{>payment}}{{/charges}}, BLOCK_MISSING payment",
        "{{delay}}, huit, FIELD_MISSING delay",
        "mise en demeure, invitation, WORDS_MISSING mise en demeure",
    })
    void whatIsTakenOutIsMissed(String part, String instead, String mistake) {
        Wording shipped = shipped("fr");

        assertThat(mistakes(
                        shipped.subject().replace(part, instead), shipped.body().replace(part, instead)))
                .containsExactly(mistake);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{#charges}}{{>charges}}{{/charges}}", "avant {{>charges}} après"})
    void chargesMayBeLeftOutWhereThereAreNone(String instead) {
        Wording shipped = shipped("fr");

        assertThat(mistakes(shipped.subject(), shipped.body().replace("{{>charges}}", instead)))
                .isEmpty();
    }

    private static List<String> mistakes(String subject, String body) {
        return FormalNotice.mistakesIn(Locale.FRENCH, subject, body).stream()
                .map(mistake -> mistake.fault() + " " + mistake.at().name())
                .toList();
    }

    private static Wording shipped(String language) {
        return new ShippedWordings()
                .find(new WordingKey(
                        WordingKind.LETTER, WordingKey.FORMAL_NOTICE, Locale.of(language), WordingVariant.STANDARD))
                .orElseThrow();
    }
}
