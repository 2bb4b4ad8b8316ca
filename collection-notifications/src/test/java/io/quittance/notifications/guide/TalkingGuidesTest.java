package io.quittance.notifications.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.client.Client;
import io.quittance.client.ClientKind;
import io.quittance.client.PayerProfile;
import io.quittance.notifications.Books;
import io.quittance.notifications.NotificationsTest;
import io.quittance.notifications.guide.TalkingGuides.Guide;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a controller says on the telephone. */
@NotificationsTest
class TalkingGuidesTest {

    @Autowired
    TalkingGuides guides;

    @Autowired
    Books books;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "fr, , 'Guide d’appel : '",
        "fr, TEMPORARY_DIFFICULTY, 'Guide d’appel, difficulté passagère : '",
        "fr, DISORGANISED, 'Guide d’appel, client désorganisé : '",
        "fr, UNWILLING, 'Guide d’appel, client réticent : '",
        "en, , 'Talking guide: '",
        "en, TEMPORARY_DIFFICULTY, 'Talking guide, temporary difficulty: '",
        "en, DISORGANISED, 'Talking guide, disorganised client: '",
        "en, UNWILLING, 'Talking guide, unwilling client: '"
    })
    void eachPayerHasAGuideInTheClientsLanguage(String language, @Nullable PayerProfile profile, String subject) {
        Guide guide = guides.of(step(language), profile, Books.ON).orElseThrow();

        assertThat(guide.language()).isEqualTo(language);
        assertThat(guide.subject().replace('\u00a0', ' ')).startsWith(subject.strip());
        assertThat(guide.html())
                .startsWith("<p><strong>")
                .contains("120")
                .doesNotContain("{{")
                .doesNotContain("**");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "call-1, , 'Appel après le premier rappel\u00a0: '",
        "call-1, UNWILLING, 'Appel après le premier rappel, client réticent\u00a0: '",
        "call-2, , 'Appel après le deuxième rappel\u00a0: '",
        "call-2, TEMPORARY_DIFFICULTY, 'Appel après le deuxième rappel, difficulté passagère\u00a0: '",
        "call-2, DISORGANISED, 'Appel après le deuxième rappel, client désorganisé\u00a0: '",
        "call-vip, DISORGANISED, 'Guide d’appel, client désorganisé\u00a0: '"
    })
    void theGuideOfTheLevelComesBeforeTheUsualOne(String code, @Nullable PayerProfile profile, String subject) {
        Client client = books.client(books.creditor(), "Atelier Dupont", ClientKind.BUSINESS, Locale.FRENCH);
        long step = books.step(client, code, books.invoice(client, "120.00"));

        Guide guide = guides.of(step, profile, Books.ON).orElseThrow();

        assertThat(guide.subject()).startsWith(subject);
        assertThat(guide.html()).contains("Conclure.").contains("Ne pas dire.").doesNotContain("{{");
    }

    @Test
    void theWordsInForceAreSaid() {
        long step = step("fr");
        jdbc.sql("""
                insert into wording (creditor_id, kind, code, language, variant, version, subject, body, saved_by)
                select creditor_id, 'GUIDE', 'call', 'fr', 'UNWILLING', 1, 'Notre guide', 'Dites <bonjour>.', 'test'
                from dunning_step where id = :step
                """).param("step", step).update();

        Guide guide = guides.of(step, PayerProfile.UNWILLING, Books.ON).orElseThrow();

        assertThat(guide.subject()).isEqualTo("Notre guide");
        assertThat(guide.html()).isEqualTo("<p>Dites &lt;bonjour&gt;.</p>");
    }

    @Test
    void wordsThatCannotBeFilledInDoNotKeepAnybodyFromCalling() {
        long step = step("fr");
        jdbc.sql("""
                insert into wording (creditor_id, kind, code, language, variant, version, subject, body, saved_by)
                select creditor_id, 'GUIDE', 'call', 'fr', 'STANDARD', 1, 'Notre guide', '{{nothing.of.the.kind}}', 'test'
                from dunning_step where id = :step
                """).param("step", step).update();

        assertThat(guides.of(step, null, Books.ON)).isEmpty();
    }

    private long step(String language) {
        Client client = books.client(books.creditor(), "Atelier Dupont", ClientKind.BUSINESS, Locale.of(language));
        return books.step(client, "call", books.invoice(client, "120.00"));
    }
}
