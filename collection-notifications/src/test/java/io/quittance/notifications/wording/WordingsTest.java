package io.quittance.notifications.wording;

import static io.quittance.notifications.Books.ON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.client.Client;
import io.quittance.client.ClientDesk;
import io.quittance.client.Tone;
import io.quittance.creditor.Creditor;
import io.quittance.notifications.Books;
import io.quittance.notifications.NotificationsTest;
import io.quittance.notifications.message.Composition;
import io.quittance.notifications.wording.edit.WordingChangedException;
import io.quittance.notifications.wording.edit.WordingDesk;
import io.quittance.notifications.wording.edit.WordingInvalidException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which words are in force, and what changing them does to the next message. */
@NotificationsTest
class WordingsTest {

    private static final WordingKey FRENCH =
            new WordingKey(WordingKind.MAIL, "reminder-1", Locale.FRENCH, WordingVariant.STANDARD);

    @Autowired
    private Books books;

    @Autowired
    private Wordings wordings;

    @Autowired
    private ShippedWordings shipped;

    @Autowired
    private WordingDesk desk;

    @Autowired
    private ClientDesk clientDesk;

    @Autowired
    private Composition composition;

    @Autowired
    private JdbcClient jdbc;

    private Creditor creditor;

    @BeforeEach
    void openBooks() {
        creditor = books.creditor();
    }

    @Test
    void withoutAVersionTheShippedWordsAreInForce() {
        Wording shipped = find("reminder-1", Locale.FRENCH, WordingVariant.STANDARD);

        assertThat(shipped.id()).isEmpty();
        assertThat(shipped.subject()).contains("Rappel\u00a0: facture {{number}}");
        assertThat(shipped.body()).startsWith("Madame, Monsieur,").contains("{{>figures}}");
    }

    @Test
    void theVersionSavedLastIsInForceForItsCreditorAlone() {
        save(FRENCH, 0, "Un", "Premier.");
        save(FRENCH, 1, "Deux", "Second.");

        assertThat(find("reminder-1", Locale.FRENCH, WordingVariant.STANDARD).body())
                .isEqualTo("Second.");
        assertThat(wordings.find(
                                books.creditor().id(),
                                WordingKind.MAIL,
                                "reminder-1",
                                Locale.FRENCH,
                                WordingVariant.STANDARD)
                        .id())
                .isEmpty();
    }

    @Test
    void backToTheShippedWordsIsAVersionToo() {
        save(FRENCH, 0, "Un", "Premier.");
        desk.backToShipped(creditor.id(), FRENCH, 1, ON, "manager");

        assertThat(find("reminder-1", Locale.FRENCH, WordingVariant.STANDARD).id())
                .isEmpty();
        assertThat(versions()).isEqualTo(2);
    }

    @Test
    void theSameWordsAgainAddNothing() {
        Wording shipped = find("reminder-1", Locale.FRENCH, WordingVariant.STANDARD);
        save(FRENCH, 0, shipped.subject() + " ", shipped.body().replace("\n", "\r\n"));
        desk.backToShipped(creditor.id(), FRENCH, 0, ON, "manager");

        assertThat(versions()).isZero();
    }

    @Test
    void whoeverSawAnOlderVersionDoesNotOverwriteTheNewer() {
        save(FRENCH, 0, "Un", "Premier.");

        assertThatThrownBy(() -> save(FRENCH, 0, "Deux", "Second.")).isInstanceOf(WordingChangedException.class);
        assertThatThrownBy(() -> save(FRENCH, 7, "Deux", "Second.")).isInstanceOf(WordingChangedException.class);
        assertThat(versions()).isOne();
    }

    @Test
    void wordsThatCouldNotBeFilledInAreNotKept() {
        assertThatThrownBy(() -> save(FRENCH, 0, "Un", "{{montant}}"))
                .isInstanceOfSatisfying(
                        WordingInvalidException.class,
                        refused -> assertThat(refused.mistakes()).hasSize(1));
        assertThat(versions()).isZero();
    }

    @Test
    void aFormalNoticeAndItsCopiesStayFormalNotices() {
        desk.copy(creditor.id(), WordingKind.LETTER, WordingKey.FORMAL_NOTICE, "last-notice", ON, "manager");

        for (String code : List.of(WordingKey.FORMAL_NOTICE, "last-notice")) {
            int after = code.equals("last-notice") ? 1 : 0;
            WordingKey key = new WordingKey(WordingKind.LETTER, code, Locale.FRENCH, WordingVariant.STANDARD);
            assertThatThrownBy(() -> save(key, after, "Mise en demeure", "Payez {{amount}} sous {{delay}} jours."))
                    .isInstanceOfSatisfying(
                            WordingInvalidException.class,
                            refused -> assertThat(refused.mistakes()).hasSize(4));
        }
        WordingKey reminder = new WordingKey(WordingKind.LETTER, "reminder-2", Locale.FRENCH, WordingVariant.STANDARD);
        save(reminder, 0, "Rappel", "Payez {{amount}}.");
    }

    @Test
    void everythingThatIsShippedCouldBeSaved() {
        for (WordingKey key : shipped.keys()) {
            Wording words = shipped.find(key).orElseThrow();
            assertThat(desk.mistakesIn(key.kind(), words.subject(), words.body()))
                    .as(key.toString())
                    .isEmpty();
        }
    }

    @Test
    void aVariantThatHasNoWordsIsSaidInTheStandardOnesAndAnUnknownLanguageInEnglish() {
        save(
                new WordingKey(WordingKind.MAIL, "statement", Locale.FRENCH, WordingVariant.STANDARD),
                0,
                "Un",
                "Premier.");

        assertThat(find("statement", Locale.FRENCH, WordingVariant.FIRM).body()).isEqualTo("Premier.");
        assertThat(find("reminder-1", Locale.FRENCH, WordingVariant.FIRM).body())
                .contains("Le délai de paiement est dépassé.");
        Wording english = find("reminder-1", Locale.ITALIAN, WordingVariant.STANDARD);
        assertThat(english.language()).isEqualTo(Locale.ENGLISH);
        assertThat(english.body()).startsWith("Dear Sir or Madam,");
    }

    @Test
    void aCodeWithoutAnyWordsIsAnError() {
        assertThatThrownBy(() -> find("no-such-code", Locale.FRENCH, WordingVariant.STANDARD))
                .isInstanceOf(NoWordingException.class)
                .hasMessageContaining("no-such-code");
    }

    @Test
    void aMessageIsWrittenInItsClientsToneAndKnowsItsVersion() {
        Client client = books.client(creditor);
        WordingKey firm = new WordingKey(WordingKind.MAIL, "reminder-1", Locale.FRENCH, WordingVariant.FIRM);
        save(firm, 0, "Facture due : {{amount}}", "**Réglez {{amount}}.**\n\n{{>closing}}");
        clientDesk.speak(creditor.id(), client.id(), Tone.FIRM, ON, "manager");
        long step = books.step(client, "reminder-1", books.invoice(client, "10.00"));

        composition.compose(creditor.id(), ON);

        assertThat(books.message(step).subject()).isEqualTo("Facture due : 10,00\u00a0€");
        assertThat(books.words(step).html()).contains("<strong>Réglez 10,00\u00a0€.</strong>");
        assertThat(writtenFrom(step))
                .isEqualTo(wordings.exactly(creditor.id(), firm).flatMap(Wording::id));
    }

    private Wording find(String code, Locale language, WordingVariant variant) {
        return wordings.find(creditor.id(), WordingKind.MAIL, code, language, variant);
    }

    private void save(WordingKey key, int after, String subject, String body) {
        desk.save(creditor.id(), key, after, subject, body, ON, "manager");
    }

    private int versions() {
        return jdbc.sql("select count(*) from wording where creditor_id = :creditor")
                .param("creditor", creditor.id())
                .query(Integer.class)
                .single();
    }

    private Optional<Long> writtenFrom(long step) {
        return jdbc.sql("select wording_id from message where step_id = :step and wording_id is not null")
                .param("step", step)
                .query(Long.class)
                .optional();
    }
}
