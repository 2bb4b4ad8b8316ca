package io.quittance.notifications.letter;

import static io.quittance.notifications.Books.ON;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.client.Client;
import io.quittance.client.ClientKind;
import io.quittance.creditor.Creditor;
import io.quittance.invoice.Invoice;
import io.quittance.notifications.Books;
import io.quittance.notifications.NotificationsTest;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an approved letter step becomes: a letter that waits to be printed, or a list of what is missing in it. */
@NotificationsTest
class LetterCompositionTest {

    @Autowired
    private Books books;

    @Autowired
    private LetterComposition composition;

    @Autowired
    private JdbcClient jdbc;

    private PaperBooks paper;
    private Creditor creditor;
    private Client client;

    @BeforeEach
    void openBooks() {
        paper = new PaperBooks(books, jdbc);
        creditor = books.creditor();
        client = paper.client(creditor, "Atelier Dupont & Fils", "33000", "Bordeaux");
    }

    @Test
    void aFormalNoticeHoldsEverythingTheLawAsksFor() {
        paper.sign(creditor);
        Invoice october = books.invoice(client, "F20260042", "1234.56", ON.minusDays(40));
        Invoice soon = books.invoice(client, "F20260099", "77.00", ON.plusDays(5));
        long step = paper.formalNotice(client, october);
        books.inform(step, soon);

        assertThat(compose()).isEqualTo(new LetterReport(1, 0, 0));
        assertThat(paper.text(step))
                .singleElement()
                .asString()
                .contains(
                        "mise en demeure", "Éclairages Lumière SAS", "SIREN 732\u00a0829\u00a0320", "12 rue des Lampes")
                .contains("Atelier Dupont & Fils", "SIREN 404\u00a0833\u00a0048", "33000 BORDEAUX")
                .contains("F20260042", "26/08/2026", "25/09/2026", "1\u202f234,56\u00a0€")
                .contains("40\u00a0jours à 12,40\u00a0% l’an sur 1\u202f234,56\u00a0€", "16,78\u00a0€", "40,00\u00a0€")
                .contains(
                        "1\u202f291,34\u00a0€", "8\u00a0jours", "FR76 3000 6000 0112 3456 7890 189", "RF69 F202 6004 2")
                .contains(
                        "Hélène Vasseur",
                        "Directrice financière",
                        "copie des factures citées",
                        "4\u00a0novembre\u00a02026")
                .doesNotContain("F20260099");
        assertThat(paper.events(step)).containsExactly("QUEUED");
        assertThat(paper.missing(step)).isEmpty();
        assertThat(compose()).isEqualTo(new LetterReport(0, 0, 0));
    }

    @Test
    void whatIsMissingIsNamedAndTheLetterWritesItselfOnceItIsThere() {
        jdbc.sql("update client set siren = null, city = '' where id = :client")
                .param("client", client.id())
                .update();
        jdbc.sql("update creditor set siren = null, iban = null, address_line1 = '' where id = :creditor")
                .param("creditor", creditor.id())
                .update();
        long notice = paper.formalNotice(client, books.invoice(client, "100.00"));
        Client nowhere = books.client(creditor);
        long simple = paper.letter(nowhere, books.invoice(nowhere, "100.00"));

        assertThat(compose()).isEqualTo(new LetterReport(0, 2, 0));
        assertThat(paper.missing(notice))
                .containsExactly("CREDITOR_ADDRESS CREDITOR_SIREN CREDITOR_IBAN SIGNATORY CLIENT_ADDRESS CLIENT_SIREN");
        assertThat(paper.missing(simple)).containsExactly("CREDITOR_ADDRESS CLIENT_ADDRESS");
        assertThat(paper.text(notice)).isEmpty();
        assertThat(books.stepStatus(notice)).isEqualTo("APPROVED");

        paper.sign(creditor);
        jdbc.sql("update client set siren = '404833048', city = 'Bordeaux' where id = :client")
                .param("client", client.id())
                .update();
        jdbc.sql("""
                update creditor set siren = '732829320', iban = 'FR7630006000011234567890189', address_line1 = '12 rue des Lampes'
                where id = :creditor
                """).param("creditor", creditor.id()).update();

        assertThat(compose()).isEqualTo(new LetterReport(1, 1, 0));
        assertThat(paper.missing(simple)).containsExactly("CLIENT_ADDRESS");
        assertThat(paper.missing(notice)).isEmpty();
        assertThat(paper.text(notice)).hasSize(1);
    }

    @Test
    void aConsumerHasNoNumberAndOwesNoCharges() {
        paper.sign(creditor);
        Client consumer = books.client(creditor, "Jeanne Petit", ClientKind.CONSUMER, Locale.FRENCH);
        jdbc.sql(
                        "update client set address_line1 = '3 rue Basse', postcode = '14000', city = 'Caen' where id = :client")
                .param("client", consumer.id())
                .update();
        long step = paper.formalNotice(consumer, books.invoice(consumer, "100.00"));

        assertThat(compose()).isEqualTo(new LetterReport(1, 0, 0));
        assertThat(paper.text(step))
                .singleElement()
                .asString()
                .doesNotContain("Pénalités")
                .contains("100,00\u00a0€");
    }

    @Test
    void oneLetterWithoutWordsDoesNotStopTheOthers() {
        long unknown = paper.letter(client, books.invoice(client, "100.00"));
        jdbc.sql("update dunning_step set template = 'no-such-words' where id = :step")
                .param("step", unknown)
                .update();
        Client other = paper.client(creditor, "Autre", "69000", "Lyon");
        long good = paper.letter(other, books.invoice(other, "100.00"));

        assertThat(compose()).isEqualTo(new LetterReport(1, 1, 0));
        assertThat(paper.missing(unknown)).containsExactly("WORDS");
        assertThat(paper.text(good)).hasSize(1);
    }

    @Test
    void whateverGoesRegisteredMustHoldWhatAFormalNoticeHolds() {
        long step = paper.letter(client, books.invoice(client, "100.00"));
        jdbc.sql("update dunning_step set channel = 'REGISTERED_LETTER' where id = :step")
                .param("step", step)
                .update();

        assertThat(compose()).isEqualTo(new LetterReport(0, 1, 0));
        assertThat(paper.missing(step)).containsExactly("SIGNATORY");
    }

    @Test
    void aRateThatIsNotKnownIsMissingToo() {
        paper.sign(creditor);
        long step = paper.formalNotice(client, books.invoice(client, "100.00"));
        jdbc.sql("update dunning_step set step_on = '2026-12-20' where id = :step")
                .param("step", step)
                .update();

        assertThat(composition.compose(creditor.id(), LocalDate.of(2027, 1, 4))).isEqualTo(new LetterReport(0, 1, 0));
        assertThat(paper.missing(step)).containsExactly("REFERENCE_RATE");
    }

    @Test
    void nobodyIsWrittenToAboutWhatWasPaid() {
        Invoice invoice = books.invoice(client, "100.00");
        long before = paper.letter(client, invoice);
        books.pay(client, "100.00", invoice.number());
        assertThat(compose()).isEqualTo(new LetterReport(0, 0, 1));
        assertThat(books.stepStatus(before)).isEqualTo("CANCELLED PAID");
        assertThat(paper.text(before)).isEmpty();
    }

    @Test
    void aLetterWhoseStepIsTakenBackIsCancelled() {
        long step = paper.letter(client, books.invoice(client, "100.00"));
        compose();
        jdbc.sql("update dunning_step set status = 'CANCELLED', cancel_reason = 'PAID' where id = :step")
                .param("step", step)
                .update();

        compose();
        compose();
        assertThat(paper.events(step)).containsExactly("QUEUED", "CANCELLED");
    }

    private LetterReport compose() {
        return composition.compose(creditor.id(), ON);
    }
}
