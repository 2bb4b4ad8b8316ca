package io.quittance.notifications.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words that nobody may edit away from a formal notice. */
class NoticeWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "La présente vaut mise en demeure.",
                "Nous vous mettons en\u00a0demeure",
                "Nous vous mettons en\n**demeure**",
                "This is a Formal\u202fNotice",
                "Vous disposez de {{delay}} jours",
                "You have {{ delay }} days",
                "À défaut de règlement ou d’accord",
                "A\u00a0defaut",
                "Faute de paiement",
                "Nous saisirons la juridiction compétente",
                "Without payment or an agreement",
                "we may bring the matter before the competent court",
            })
    void whatMakesANoticeIsMarked(String words) {
        assertThat(NoticeWords.marked(words, "@"))
                .contains("@")
                .satisfies(marked -> assertThat(marked.replace("@", "")).isEqualTo(words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Malgré nos rappels, les factures demeurent impayées.",
                "Si vous rencontrez une difficulté, écrivez-nous ou appelez-nous : un échéancier reste possible.",
                "write to us or call us: payment by instalments remains possible",
                "{{>payment}} {{amount}} {{payBy}}",
                "à court terme",
            })
    void theRestIsNot(String words) {
        assertThat(NoticeWords.marked(words, "@")).isEqualTo(words);
    }

    @Test
    void aFrenchOneMustCallItselfSoInFrench() {
        assertThat(NoticeWords.areIn(Locale.FRENCH, "MISE\u00a0EN DEMEURE")).isTrue();
        assertThat(NoticeWords.areIn(Locale.FRENCH, "formal notice")).isFalse();
        assertThat(NoticeWords.areIn(Locale.ENGLISH, "Formal\nnotice")).isTrue();
        assertThat(NoticeWords.areIn(Locale.ENGLISH, "mise en demeure")).isTrue();
    }
}
