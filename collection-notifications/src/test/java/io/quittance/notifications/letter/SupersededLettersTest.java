package io.quittance.notifications.letter;

import static io.quittance.notifications.Books.ON;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.client.Client;
import io.quittance.creditor.Creditor;
import io.quittance.invoice.Invoice;
import io.quittance.notifications.Books;
import io.quittance.notifications.NotificationsTest;
import io.quittance.notifications.letter.queue.BatchDesk;
import io.quittance.notifications.letter.queue.LetterQueue;
import io.quittance.notifications.letter.queue.LetterRow;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of several letters that wait for one client only the newest is printed, and a director gets what is meant for one. */
@NotificationsTest
class SupersededLettersTest {

    @Autowired
    private Books books;

    @Autowired
    private LetterComposition composition;

    @Autowired
    private LetterQueue queue;

    @Autowired
    private BatchDesk desk;

    @Autowired
    private JdbcClient jdbc;

    private PaperBooks paper;
    private Creditor creditor;
    private Client client;
    private Invoice invoice;

    @BeforeEach
    void openBooks() {
        paper = new PaperBooks(books, jdbc);
        creditor = books.creditor();
        paper.sign(creditor);
        client = paper.client(creditor, "Atelier Dupont", "33000", "Bordeaux");
        invoice = books.invoice(client, "100.00");
    }

    @Test
    void theOlderMakesWayForTheNewer() {
        long older = paper.letter(client, invoice);
        composition.compose(creditor.id(), ON);
        long newer = books.laterStep(older, ON.plusDays(7));

        LetterReport report = composition.compose(creditor.id(), ON.plusDays(7));

        assertThat(report.cancelled()).isOne();
        assertThat(books.stepStatus(older)).isEqualTo("CANCELLED SUPERSEDED");
        assertThat(paper.events(older)).containsExactly("QUEUED", "CANCELLED");
        assertThat(queue.waiting(creditor.id())).extracting(LetterRow::id).containsExactly(paper.letterOf(newer));
        assertThat(books.rungsAstray()).isZero();
    }

    @Test
    void whatIsPrintedStays() {
        long older = paper.letter(client, invoice);
        composition.compose(creditor.id(), ON);
        desk.make(creditor.id(), List.of(paper.letterOf(older)), BatchDesk.Output.PRINT, ON, "controller");
        books.laterStep(older, ON.plusDays(7));

        composition.compose(creditor.id(), ON.plusDays(7));

        assertThat(books.stepStatus(older)).isEqualTo("APPROVED");
    }

    @Test
    void aFormalNoticeStaysBesideASimpleLetterAndAnotherClientsToo() {
        long notice = paper.formalNotice(client, invoice);
        Client other = paper.client(creditor, "Autre", "33000", "Bordeaux");
        long others = paper.letter(other, books.invoice(other, "50.00"));
        long simple = books.laterStep(notice, ON.plusDays(7));
        jdbc.sql("update dunning_step set channel = 'LETTER', template = 'reminder-2' where id = :step")
                .param("step", simple)
                .update();

        composition.compose(creditor.id(), ON.plusDays(7));

        assertThat(books.stepStatus(notice)).isEqualTo("APPROVED");
        assertThat(books.stepStatus(others)).isEqualTo("APPROVED");
        assertThat(queue.waiting(creditor.id())).hasSize(3);
    }

    @Test
    void aLevelThatTurnsToTheDirectorWritesToTheDirector() {
        jdbc.sql("insert into contact (client_id, name, role) values (:client, 'Paul Directeur', 'DIRECTOR')")
                .param("client", client.id())
                .update();
        long plain = paper.letter(client, invoice);
        composition.compose(creditor.id(), ON);
        assertThat(paper.text(plain).getFirst().replaceAll("\\h", " ")).contains("À l’attention de Zoé Lefèvre");

        Client second = paper.client(creditor, "Seconde", "33000", "Bordeaux");
        jdbc.sql("insert into contact (client_id, name, role) values (:client, 'Paul Directeur', 'DIRECTOR')")
                .param("client", second.id())
                .update();
        long letter = turnedToDirector(paper.letter(second, books.invoice(second, "10.00")));
        Client third = paper.client(creditor, "Troisième", "33000", "Bordeaux");
        long without = turnedToDirector(paper.letter(third, books.invoice(third, "10.00")));
        composition.compose(creditor.id(), ON);

        assertThat(paper.text(letter).getFirst().replaceAll("\\h", " ")).contains("À l’attention de Paul Directeur");
        assertThat(paper.text(without).getFirst().replaceAll("\\h", " ")).contains("À l’attention de Zoé Lefèvre");
    }

    private long turnedToDirector(long step) {
        jdbc.sql("""
                update dunning_level l set contact_role = 'DIRECTOR' from dunning_step s
                where s.id = :step and l.policy_version_id = s.policy_version_id and l.rank = s.rank
                """).param("step", step).update();
        return step;
    }
}
