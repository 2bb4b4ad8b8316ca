package io.quittance.notifications.letter.courier;

import static io.quittance.notifications.Books.ON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.client.Client;
import io.quittance.creditor.Creditor;
import io.quittance.dunning.step.Withdrawal;
import io.quittance.invoice.Invoice;
import io.quittance.notifications.Books;
import io.quittance.notifications.NotificationsTest;
import io.quittance.notifications.enclosure.InvoiceFiles;
import io.quittance.notifications.enclosure.LetterEnclosures;
import io.quittance.notifications.letter.LetterComposition;
import io.quittance.notifications.letter.LetterRecheck;
import io.quittance.notifications.letter.PaperBooks;
import io.quittance.notifications.letter.file.StatusFiles;
import io.quittance.notifications.letter.queue.BatchDesk;
import io.quittance.notifications.letter.queue.Batches;
import io.quittance.notifications.letter.queue.LetterQueue;
import io.quittance.notifications.letter.queue.LetterRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A folder shared with a mailing house: letters go out whole, what became of them comes back. */
@NotificationsTest
class MailingHouseTest {

    @TempDir
    Path folder;

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
    private LetterRecheck recheck;

    @Autowired
    private Withdrawal withdrawal;

    @Autowired
    private LetterEnclosures enclosures;

    @Autowired
    private InvoiceFiles files;

    @Autowired
    private StatusFiles statuses;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private PaperBooks paper;
    private Creditor creditor;
    private MailingHouse house;
    private Client client;
    private Invoice invoice;
    private long step;
    private long letter;
    private long batch;

    @BeforeEach
    void makeABatch() {
        paper = new PaperBooks(books, jdbc);
        creditor = books.creditor();
        paper.sign(creditor);
        house = house(folder.toString());
        client = paper.client(creditor, "Atelier \"Dupont\", Fils", "33000", "Bordeaux");
        invoice = books.invoice(client, "100.00");
        step = paper.formalNotice(client, invoice);
        batch = batch();
        letter = paper.letterOf(step);
    }

    private long batch() {
        composition.compose(creditor.id(), ON);
        List<Long> all =
                queue.waiting(creditor.id()).stream().map(LetterRow::id).toList();
        return desk.make(creditor.id(), all, BatchDesk.Output.MAILING_HOUSE, ON, "controller")
                .orElseThrow()
                .batch();
    }

    private MailingHouse house(String place) {
        return house(new FolderCourier(place));
    }

    private MailingHouse house(LetterCourier courier) {
        return new MailingHouse(courier, recheck, batches, desk, queue, enclosures, files, statuses, transaction, jdbc);
    }

    @Test
    void aBatchGoesOutOnceWithItsList() throws IOException {
        house.exchange(creditor.id(), ON);

        String pdf = "batch-%d-001-letter-%d.pdf".formatted(batch, letter);
        assertThat(names("out")).containsExactly(pdf, "batch-" + batch + ".csv");
        byte[] kept = queue.pdf(creditor.id(), letter).orElseThrow();
        assertThat(own("out").resolve(pdf)).hasBinaryContent(kept);
        assertThat(Files.readAllLines(own("out").resolve("batch-" + batch + ".csv")))
                .first()
                .asString()
                .startsWith(
                        "letter,file,kind,pages,sha256,position,enclosures,enclosure_pages,enclosure_sha256,address1");
        assertThat(Files.readString(own("out").resolve("batch-" + batch + ".csv")))
                .contains(letter + "," + pdf + ",REGISTERED_LETTER,")
                .contains("\"Atelier \"\"Dupont\"\", Fils\",27 quai de l’Hôtel-de-Ville,33000 BORDEAUX");

        try (Stream<Path> out = Files.list(own("out"))) {
            for (Path file : out.toList()) {
                Files.delete(file);
            }
        }
        house.exchange(creditor.id(), ON);
        assertThat(names("out")).isEmpty();
        assertThatThrownBy(() -> desk.undo(creditor.id(), batch, "controller"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatBecameOfItComesBack() throws IOException {
        house.exchange(creditor.id(), ON);
        status("monday.csv", "letter,state,date,number\n%d,DEPOSITED,2026-11-04,RK123456789FR\n".formatted(letter));

        house.exchange(creditor.id(), ON);

        assertThat(paper.events(step)).containsExactly("QUEUED", "DEPOSITED");
        assertThat(books.stepStatus(step)).isEqualTo("DONE");
        assertThat(names("status/done")).containsExactly("monday.csv");
        assertThat(names("status")).containsExactly("done");
    }

    @Test
    void whatCannotBeTakenIsPutApartWithTheReason() throws IOException {
        house.exchange(creditor.id(), ON);
        status(
                "strange.csv",
                "letter,state,date\n%d,DEPOSITED,2026-11-04\n987654321,DELIVERED,2026-11-04\n".formatted(letter));
        status("no-table.csv", "hello\n");
        status(".half.csv.part", "letter");

        house.exchange(creditor.id(), ON);

        assertThat(paper.events(step)).containsExactly("QUEUED", "DEPOSITED");
        assertThat(names("status/refused"))
                .containsExactly("no-table.csv", "no-table.csv.txt", "strange.csv", "strange.csv.txt");
        assertThat(own("status/refused").resolve("strange.csv.txt")).content().contains("UNKNOWN_LETTER");
        assertThat(names("status")).containsExactly(".half.csv.part", "refused");
    }

    @Test
    void nothingGoesOutWhileSendingIsStopped() throws IOException {
        jdbc.sql("insert into sending_stop (creditor_id, stopped_by, reason) values (:creditor, 'manager', 'wrong')")
                .param("creditor", creditor.id())
                .update();

        house.exchange(creditor.id(), ON);

        assertThat(own("out")).doesNotExist();
    }

    @Test
    void aFolderThatIsGoneIsTriedAgain() throws IOException {
        Path nowhere = Files.createFile(folder.resolve("a-file"));

        house(nowhere.toString()).exchange(creditor.id(), ON);
        assertThat(jdbc.sql("select hand_error is not null and handed_at is null from letter_batch where id = :batch")
                        .param("batch", batch)
                        .query(Boolean.class)
                        .single())
                .isTrue();

        house.exchange(creditor.id(), ON);
        assertThat(names("out")).hasSize(2);
    }

    @Test
    void whatTheHouseHasIsNotTakenBack() throws IOException {
        house.exchange(creditor.id(), ON);
        books.pay(client, "100.00", invoice.number());

        assertThat(withdrawal.of(creditor.id(), ON, "test")).isZero();
        composition.compose(creditor.id(), ON);
        assertThat(paper.events(step)).containsExactly("QUEUED");

        status("monday.csv", "letter,state,date\n%d,DEPOSITED,2026-11-04\n".formatted(letter));
        house.exchange(creditor.id(), ON);
        assertThat(books.stepStatus(step)).isEqualTo("DONE");
    }

    @Test
    void whatWasPaidSinceDoesNotGoOut() {
        books.pay(client, "100.00", invoice.number());

        house.exchange(creditor.id(), ON);

        assertThat(own("out")).doesNotExist();
        assertThat(batches.find(creditor.id(), batch).orElseThrow().isUndone()).isTrue();
        assertThat(withdrawal.of(creditor.id(), ON, "test")).isOne();
        composition.compose(creditor.id(), ON);
        assertThat(paper.events(step)).containsExactly("QUEUED", "CANCELLED");
    }

    @Test
    void whatChangedSinceGoesBackToTheQueue() {
        books.pay(client, "40.00", invoice.number());

        house.exchange(creditor.id(), ON);

        assertThat(own("out")).doesNotExist();
        assertThat(queue.waiting(creditor.id())).extracting(LetterRow::id).containsExactly(letter);
    }

    @Test
    void oneBatchOrFileThatIsPoisonedStopsNoOther() {
        Client other = paper.client(creditor, "Autre", "69000", "Lyon");
        paper.formalNotice(other, books.invoice(other, "50.00"));
        long second = batch();
        List<Long> handed = new ArrayList<>();

        house(new LetterCourier() {
                    @Override
                    public boolean isSetUp() {
                        return true;
                    }

                    @Override
                    public void handOver(Consignment consignment) {
                        if (consignment.batch() == batch) {
                            throw new IllegalStateException("poisoned");
                        }
                        handed.add(consignment.batch());
                    }

                    @Override
                    public void collect(long creditorId, StatusReader reader) {
                        throw new IllegalStateException("poisoned");
                    }
                })
                .exchange(creditor.id(), ON);

        assertThat(handed).containsExactly(second);
        assertThat(batches.find(creditor.id(), batch).orElseThrow().handError()).contains("poisoned");
    }

    private Path own(String place) {
        return folder.resolve(Long.toString(creditor.id())).resolve(place);
    }

    private void status(String name, String text) throws IOException {
        Files.writeString(own("status").resolve(name), text);
    }

    private List<String> names(String place) throws IOException {
        try (Stream<Path> files = Files.list(own(place))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
