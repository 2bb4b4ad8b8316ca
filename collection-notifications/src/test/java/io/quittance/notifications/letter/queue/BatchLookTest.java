package io.quittance.notifications.letter.queue;

import static io.quittance.notifications.Books.ON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.client.Client;
import io.quittance.creditor.Creditor;
import io.quittance.invoice.Invoice;
import io.quittance.notifications.Books;
import io.quittance.notifications.NotificationsTest;
import io.quittance.notifications.letter.LetterComposition;
import io.quittance.notifications.letter.PaperBooks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The books are looked at again before letters are printed, and before they are posted. */
@NotificationsTest
class BatchLookTest {

    @Autowired
    private Books books;

    @Autowired
    private LetterComposition composition;

    @Autowired
    private LetterQueue queue;

    @Autowired
    private BatchDesk desk;

    @Autowired
    private Batches batches;

    @Autowired
    private LetterPosting posting;

    @Autowired
    private JdbcClient jdbc;

    private PaperBooks paper;
    private Creditor creditor;

    @BeforeEach
    void openBooks() {
        paper = new PaperBooks(books, jdbc);
        creditor = books.creditor();
        paper.sign(creditor);
    }

    @Test
    void whatChangedSinceItWasPrintedIsTakenOutAndPrintedAgain() {
        Client client = paper.client(creditor, "Atelier", "33000", "Bordeaux");
        Invoice invoice = books.invoice(client, "100.00");
        long first = paper.letter(client, invoice);
        Client lyon = paper.client(creditor, "Lyon SARL", "69002", "Lyon");
        long second = paper.letter(lyon, books.invoice(lyon, "100.00"));
        composition.compose(creditor.id(), ON);
        long changed = paper.letterOf(first);
        long other = paper.letterOf(second);
        Batch batch = print();
        books.pay(client, "40.00", invoice.number());

        assertThat(batches.letters(creditor.id(), batch, ON.plusDays(1)))
                .filteredOn(LetterRow::isToTakeOut)
                .singleElement()
                .returns(changed, LetterRow::id)
                .returns("CHANGED", LetterRow::voidFor);
        assertThatThrownBy(() -> post(batch, Map.of(changed, "", other, ""))).hasMessageContaining("NOT_TO_POST");

        assertThat(post(batch, Map.of(other, ""))).isOne();
        assertThat(queue.waiting(creditor.id())).extracting(LetterRow::id).containsExactly(changed);
    }

    @Test
    void anAddressThatAnImportBroughtIsOnTheLetter() {
        Client client = paper.client(creditor, "Atelier", "33000", "Bordeaux");
        long step = paper.letter(client, books.invoice(client, "100.00"));
        composition.compose(creditor.id(), ON);
        jdbc.sql("update client set city = 'Mérignac' where id = :client")
                .param("client", client.id())
                .update();
        jdbc.sql("""
                insert into history_event (creditor_id, client_id, kind, occurred_on, actor, detail)
                values (:creditor, :client, 'IMPORT_POSTED', :on, 'test', '{}')
                """)
                .param("creditor", creditor.id())
                .param("client", client.id())
                .param("on", ON)
                .update();

        print();

        assertThat(paper.text(step)).singleElement().asString().contains("33000 MÉRIGNAC");
    }

    private int post(Batch batch, Map<Long, String> letters) {
        return posting.post(creditor.id(), batch.id(), letters, ON, ON.plusDays(1), "controller");
    }

    private Batch print() {
        List<Long> all =
                queue.waiting(creditor.id()).stream().map(LetterRow::id).toList();
        long batch = desk.make(creditor.id(), all, BatchDesk.Output.PRINT, ON, "controller")
                .orElseThrow()
                .batch();
        return batches.find(creditor.id(), batch).orElseThrow();
    }
}
