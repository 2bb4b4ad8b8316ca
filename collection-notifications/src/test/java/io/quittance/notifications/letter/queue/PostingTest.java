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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters that were printed are posted: on a day, each under a number of its own. */
@NotificationsTest
class PostingTest {

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
    void aPostedLetterClimbsItsRungOnThatDay() {
        Client client = paper.client(creditor, "Atelier", "33000", "Bordeaux");
        Invoice read = books.invoice(client, "100.00");
        Invoice paid = books.invoice(client, "50.00");
        long step = paper.formalNotice(client, read, paid);
        composition.compose(creditor.id(), ON);
        books.pay(client, "50.00", paid.number());
        Batch batch = print();

        posting.post(
                creditor.id(),
                batch.id(),
                Map.of(letterOf(step), " 1A 000 000 0001 2 "),
                ON.plusDays(1),
                ON.plusDays(2),
                "controller");

        assertThat(books.stepStatus(step)).isEqualTo("DONE");
        assertThat(paper.events(step)).containsExactly("QUEUED", "DEPOSITED");
        assertThat(books.rungs(read)).containsExactly(2);
        assertThat(books.rungs(paid)).isEmpty();
        assertThat(books.rungsAstray()).isZero();
        assertThat(jdbc.sql("select counts_from from dunning_step where id = :step")
                        .param("step", step)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(ON.plusDays(1));
        assertThat(batches.letters(creditor.id(), batch.id()))
                .extracting(LetterRow::number)
                .containsExactly("1A00000000012");
        assertThatThrownBy(() -> desk.undo(creditor.id(), batch.id(), "controller"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void twoLettersCannotHaveOneNumberNorBePostedTomorrow() {
        Client one = paper.client(creditor, "Un", "33000", "Bordeaux");
        Client two = paper.client(creditor, "Deux", "33000", "Bordeaux");
        long first = paper.formalNotice(one, books.invoice(one, "100.00"));
        long second = paper.formalNotice(two, books.invoice(two, "100.00"));
        composition.compose(creditor.id(), ON);
        Batch batch = print();

        assertThatThrownBy(() -> post(batch, Map.of(letterOf(first), "RK1", letterOf(second), "RK1")))
                .hasMessageContaining("NUMBER");
        assertThatThrownBy(() -> posting.post(
                        creditor.id(), batch.id(), Map.of(letterOf(first), ""), ON.plusDays(1), ON, "controller"))
                .hasMessageContaining("DAY");
        assertThat(books.stepStatus(first)).isEqualTo("APPROVED");
        assertThat(post(batch, Map.of(letterOf(second), "RK1"))).isOne();
        assertThat(books.stepStatus(first)).isEqualTo("APPROVED");
    }

    private long letterOf(long step) {
        return paper.letterOf(step);
    }

    private int post(Batch batch, Map<Long, String> letters) {
        return posting.post(creditor.id(), batch.id(), letters, ON, ON, "controller");
    }

    private Batch print() {
        List<Long> all =
                queue.waiting(creditor.id()).stream().map(LetterRow::id).toList();
        long made = desk.make(creditor.id(), all, BatchDesk.Output.PRINT, ON, "controller")
                .orElseThrow()
                .batch();
        return batches.find(creditor.id(), made).orElseThrow();
    }
}
