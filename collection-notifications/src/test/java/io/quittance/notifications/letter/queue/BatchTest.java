package io.quittance.notifications.letter.queue;

import static io.quittance.notifications.Books.ON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.client.Client;
import io.quittance.creditor.Creditor;
import io.quittance.dunning.step.Withdrawal;
import io.quittance.invoice.Invoice;
import io.quittance.notifications.Books;
import io.quittance.notifications.NotificationsTest;
import io.quittance.notifications.letter.LetterComposition;
import io.quittance.notifications.letter.PaperBooks;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the queue to the letter box: printed once in the order of envelopes, posted, or taken out. */
@NotificationsTest
class BatchTest {

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
    private BatchPaper batchPaper;

    @Autowired
    private Withdrawal withdrawal;

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
    void envelopesGoRegisteredFirstThenByPagesThenByPostcode() throws IOException {
        long lyon = letter("Lyon SARL", "69002", "Lyon");
        long brest = letter("Brest SARL", "29200", "Brest");
        Client notified = paper.client(creditor, "Avisé SARL", "75011", "Paris");
        long notice = paper.formalNotice(
                notified, books.invoice(notified, "F1" + Books.number(), "500.00", ON.minusDays(30)));
        Client long1 = paper.client(creditor, "Aix SARL", "13100", "Aix");
        Invoice[] many = new Invoice[30];
        for (int i = 0; i < many.length; i++) {
            many[i] = books.invoice(long1, "10.00");
        }
        long thick = paper.letter(long1, many);
        composition.compose(creditor.id(), ON);

        Batch batch = print();

        List<LetterRow> letters = batches.letters(creditor.id(), batch.id());
        assertThat(letters)
                .extracting(LetterRow::id)
                .containsExactly(letterOf(notice), letterOf(brest), letterOf(lyon), letterOf(thick));
        assertThat(batch.letters()).isEqualTo(4);
        assertThat(queue.waiting(creditor.id())).isEmpty();
        assertThat(queue.counts(creditor.id())).isEqualTo(new LetterQueue.Counts(0, 4, 0));
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        batchPaper.write(creditor.id(), creditor.name(), batch, Locale.FRENCH, ON, false, whole);
        try (PDDocument document = Loader.loadPDF(whole.toByteArray())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1 + batch.pages());
            assertThat(new PDFTextStripper().getText(document))
                    .containsSubsequence(
                            "4 plis", "Avisé SARL", "mise en demeure", "29200 BREST", "69002 LYON", "13100 AIX");
        }
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        batchPaper.zip(creditor.id(), creditor.name(), batch, Locale.FRENCH, ON, zip);
        assertThat(names(zip))
                .containsExactly(
                        "000-liste.pdf",
                        "001-registered-" + letterOf(notice) + ".pdf",
                        "002-letter-" + letterOf(brest) + ".pdf",
                        "003-letter-" + letterOf(lyon) + ".pdf",
                        "004-letter-" + letterOf(thick) + ".pdf");
    }

    private static List<String> names(ByteArrayOutputStream zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    @Test
    void whatChangedIsWrittenAnewBeforeItIsPrintedAndNeverAfter() {
        Client client = paper.client(creditor, "Atelier", "33000", "Bordeaux");
        Invoice first = books.invoice(client, "100.00");
        Invoice second = books.invoice(client, "200.00");
        long step = paper.letter(client, first, second);
        composition.compose(creditor.id(), ON);
        books.pay(client, "100.00", first.number());

        Batch batch = print();
        assertThat(paper.text(step))
                .singleElement()
                .asString()
                .contains("200,00\u00a0€")
                .doesNotContain(first.number());

        books.pay(client, "200.00", second.number());
        withdrawal.of(creditor.id(), ON, "test");
        composition.compose(creditor.id(), ON);
        assertThat(paper.text(step)).singleElement().asString().contains("200,00\u00a0€");
        LetterRow letter = batches.letters(creditor.id(), batch.id()).getFirst();
        assertThat(letter.isToTakeOut()).isTrue();
        assertThat(letter.voidFor()).isEqualTo("PAID");
        assertThatThrownBy(() -> post(batch, Map.of(letter.id(), "")))
                .isInstanceOf(LetterNotPostedException.class)
                .hasMessageContaining("NOT_TO_POST");
        assertThat(batches.find(creditor.id(), batch.id()).orElseThrow().toTakeOut())
                .isOne();
    }

    @Test
    void nothingIsPrintedOfWhatIsPaid() {
        Client client = paper.client(creditor, "Atelier", "33000", "Bordeaux");
        Invoice invoice = books.invoice(client, "100.00");
        long step = paper.letter(client, invoice);
        composition.compose(creditor.id(), ON);
        books.pay(client, "100.00", invoice.number());

        assertThat(make()).isEmpty();
        assertThat(books.stepStatus(step)).isEqualTo("CANCELLED PAID");
    }

    @Test
    void aBatchGoesBackWhereNothingOfItLeft() {
        long step = letter("Atelier", "33000", "Bordeaux");
        composition.compose(creditor.id(), ON);
        Batch batch = print();

        desk.undo(creditor.id(), batch.id(), "controller");

        assertThat(queue.waiting(creditor.id())).extracting(LetterRow::id).containsExactly(letterOf(step));
        assertThat(batches.find(creditor.id(), batch.id()).orElseThrow().isUndone())
                .isTrue();
        assertThatThrownBy(() -> desk.undo(creditor.id(), batch.id(), "controller"))
                .isInstanceOf(IllegalStateException.class);
        assertThat(make()).isPresent();
    }

    @Test
    void anotherCreditorSeesNothingOfIt() {
        long step = letter("Atelier", "33000", "Bordeaux");
        composition.compose(creditor.id(), ON);
        long stranger = books.creditor().id();

        assertThat(queue.waiting(stranger)).isEmpty();
        assertThat(queue.pdf(stranger, letterOf(step))).isEmpty();
        assertThat(desk.make(stranger, List.of(letterOf(step)), BatchDesk.Output.PRINT, ON, "x"))
                .isEmpty();
    }

    private long letter(String name, String postcode, String city) {
        Client client = paper.client(creditor, name, postcode, city);
        return paper.letter(client, books.invoice(client, "100.00"));
    }

    private long letterOf(long step) {
        return paper.letterOf(step);
    }

    private int post(Batch batch, Map<Long, String> letters) {
        return posting.post(creditor.id(), batch.id(), letters, ON, ON, "controller");
    }

    private Optional<BatchDesk.Made> make() {
        List<Long> all =
                queue.waiting(creditor.id()).stream().map(LetterRow::id).toList();
        return desk.make(creditor.id(), all, BatchDesk.Output.PRINT, ON, "controller");
    }

    private Batch print() {
        return batches.find(creditor.id(), make().orElseThrow().batch()).orElseThrow();
    }
}
