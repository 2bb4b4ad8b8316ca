package io.quittance.notifications.letter.queue;

import static io.quittance.notifications.Books.ON;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.client.Client;
import io.quittance.creditor.Creditor;
import io.quittance.invoice.Invoice;
import io.quittance.notifications.Books;
import io.quittance.notifications.NotificationsTest;
import io.quittance.notifications.enclosure.InvoiceFile;
import io.quittance.notifications.enclosure.InvoiceFiles;
import io.quittance.notifications.enclosure.LetterEnclosures;
import io.quittance.notifications.enclosure.PdfSamples;
import io.quittance.notifications.letter.LetterComposition;
import io.quittance.notifications.letter.PaperBooks;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a letter names is in its envelope, and nothing else is. */
@NotificationsTest
class EnclosedInvoicesTest {

    @Autowired
    private Books books;

    @Autowired
    private InvoiceFiles files;

    @Autowired
    private LetterEnclosures enclosures;

    @Autowired
    private LetterComposition composition;

    @Autowired
    private LetterQueue queue;

    @Autowired
    private BatchDesk desk;

    @Autowired
    private Batches batches;

    @Autowired
    private BatchPaper batchPaper;

    @Autowired
    private JdbcClient jdbc;

    private PaperBooks paper;
    private Creditor creditor;
    private Client client;
    private Invoice first;
    private Invoice second;
    private Invoice unheld;
    private long step;

    @BeforeEach
    void aLetterForThreeInvoicesOfWhichTwoAreHeld() {
        paper = new PaperBooks(books, jdbc);
        creditor = books.creditor();
        paper.sign(creditor);
        client = paper.client(creditor, "Atelier Dupont", "33000", "Bordeaux");
        first = books.invoice(client, "FA/" + Books.number(), "100.00", ON.minusDays(30));
        second = books.invoice(client, Books.number(), "200.00", ON.minusDays(20));
        unheld = books.invoice(client, Books.number(), "300.00", ON.minusDays(15));
        keep(first, PdfSamples.pdf("ALPHA", 2));
        keep(second, PdfSamples.pdf("BETA", 1));
        step = paper.formalNotice(client, first, second, unheld);
        composition.compose(creditor.id(), ON);
    }

    @Test
    void theLetterNamesExactlyWhatIsEnclosed() {
        assertThat(line())
                .isEqualTo("P. J. : copies des factures %s, %s ; copie des factures citées"
                        .formatted(first.number(), second.number()));
        assertThat(enclosures.of(letter()))
                .extracting(InvoiceFile::number)
                .containsExactly(first.number(), second.number());
        assertThat(waiting())
                .returns(2, LetterRow::enclosures)
                .returns(3, LetterRow::enclosedPages)
                .returns(List.of(), LetterRow::leftOut);
    }

    @Test
    void aFileThatCannotBePrintedIsLeftOutAndTheControllerSeesIt() {
        keep(first, PdfSamples.damaged());
        keep(second, PdfSamples.locked());
        Batch batch = print();

        assertThat(line()).isEqualTo("P. J. : copie des factures citées");
        assertThat(batches.letters(creditor.id(), batch.id()))
                .singleElement()
                .returns(0, LetterRow::enclosures)
                .returns(List.of(first.number(), second.number()), LetterRow::leftOut);
        assertThat(enclosures.of(letter())).isEmpty();
    }

    @Test
    void whatCameMeanwhileIsEnclosedUntilItIsPrintedAndNotAfter() {
        keep(unheld, PdfSamples.pdf("GAMMA", 1));
        byte[] printed = bytes(unheld);
        print();
        assertThat(enclosures.of(letter())).hasSize(3);
        assertThat(line()).contains(unheld.number());

        keep(unheld, PdfSamples.pdf("DELTA", 1));
        assertThat(enclosures.of(letter()))
                .last()
                .satisfies(file -> assertThat(files.bytes(file)).isEqualTo(printed));
        assertThat(batches.letters(
                        creditor.id(),
                        batches.latest(creditor.id(), 1).getFirst().id()))
                .singleElement()
                .returns(null, LetterRow::voidFor);
    }

    @Test
    void aBatchIsTheListTheLetterAndThenItsEnclosures() throws IOException {
        Batch batch = print();
        int own = batches.letters(creditor.id(), batch.id()).getFirst().pages();
        assertThat(batch.pages()).isEqualTo(own + 3);

        List<String> pages = pages(batch, false);

        assertThat(pages).hasSize(1 + own + 3);
        assertThat(pages.getFirst().replaceAll("\\h", " "))
                .contains(own + " + 3", "P. J. : " + first.number() + ", " + second.number());
        assertThat(pages.get(1)).contains("Atelier Dupont");
        assertThat(pages.subList(1 + own, pages.size()))
                .extracting(String::strip)
                .containsExactly("ALPHA page 1", "ALPHA page 2", "BETA page 1");
    }

    @Test
    void onBothSidesEachBeginsOnAnOddPage() throws IOException {
        Batch batch = print();

        List<String> pages = pages(batch, true);

        assertThat(placeOf(pages, "Atelier Dupont", 1)).as("under its list").isOdd();
        assertThat(placeOf(pages, "ALPHA page 1", 0)).isOdd();
        assertThat(placeOf(pages, "BETA page 1", 0)).isOdd();
        assertThat(pages.get(1)).as("the back of the list").isBlank();
    }

    @Test
    void inTheZipEachLiesBesideItsLetterUntouched() throws IOException {
        Batch batch = print();
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        batchPaper.zip(creditor.id(), creditor.name(), batch, Locale.FRENCH, ON, zip);

        Map<String, byte[]> entries = entries(zip.toByteArray());

        String name = "001-registered-" + letter();
        String enclosed = name + "-1-FA-" + first.number().substring(3) + ".pdf";
        assertThat(entries.keySet())
                .containsExactly("000-liste.pdf", name + ".pdf", enclosed, name + "-2-" + second.number() + ".pdf");
        assertThat(entries.get(enclosed)).isEqualTo(bytes(first));
        assertThat(entries.get(name + ".pdf"))
                .as("the letter itself stays what it was")
                .isEqualTo(queue.pdf(creditor.id(), letter()).orElseThrow());
    }

    private byte[] bytes(Invoice invoice) {
        return files.bytes(files.inForce(invoice.id()).orElseThrow());
    }

    private void keep(Invoice invoice, byte[] pdf) {
        files.keep(creditor.id(), invoice.id(), "scan.pdf", pdf, ON, "anna");
    }

    private long letter() {
        return paper.letterOf(step);
    }

    private LetterRow waiting() {
        return queue.waiting(creditor.id()).getFirst();
    }

    /** The line of the letter that names what goes with it. */
    private String line() {
        String text = paper.text(step).getFirst().replaceAll("\\h", " ");
        int from = text.indexOf("P. J.");
        int to = text.indexOf("Pénalités de retard", from);
        return text.substring(from, to < 0 ? text.length() : to)
                .replaceAll("\\s+", " ")
                .strip();
    }

    private Batch print() {
        List<Long> all =
                queue.waiting(creditor.id()).stream().map(LetterRow::id).toList();
        long batch = desk.make(creditor.id(), all, BatchDesk.Output.PRINT, ON, "controller")
                .orElseThrow()
                .batch();
        return batches.find(creditor.id(), batch).orElseThrow();
    }

    private List<String> pages(Batch batch, boolean duplex) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        batchPaper.write(creditor.id(), creditor.name(), batch, Locale.FRENCH, ON, duplex, whole);
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(whole.toByteArray())) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                pages.add(text.getText(document));
            }
        }
        return pages;
    }

    /** From 1; the first page from that one on (from 0) that says these words. */
    private static int placeOf(List<String> pages, String words, int from) {
        for (int page = from; page < pages.size(); page++) {
            if (pages.get(page).contains(words)) {
                return page + 1;
            }
        }
        return 0;
    }

    private static Map<String, byte[]> entries(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }
}
