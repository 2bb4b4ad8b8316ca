package io.quittance.notifications.letter.queue;

import io.quittance.dunning.policy.Channel;
import io.quittance.notifications.letter.paper.Press;
import io.quittance.notifications.template.LetterTemplates;
import io.quittance.notifications.template.ReaderFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.springframework.stereotype.Component;

/** A batch on paper: one PDF in the order of envelopes under a list of them, or one file a letter. */
@Component
public class BatchPaper {

    private final Batches batches;
    private final LetterQueue queue;
    private final LetterTemplates templates;
    private final Press press;

    BatchPaper(Batches batches, LetterQueue queue, LetterTemplates templates, Press press) {
        this.batches = batches;
        this.queue = queue;
        this.templates = templates;
        this.press = press;
    }

    /** What the list of a batch shows. */
    record Cover(String creditor, long batch, String day, String by, int count, int pages, List<Line> lines) {}

    /** An envelope of it; the number of a registered letter is written beside it by hand. */
    record Line(
            int position,
            boolean registered,
            String name,
            String town,
            int pages,
            String amount,
            Optional<String> number) {}

    /**
     * All letters in one PDF, in the order of their envelopes; letters that must not leave any more by the books of
     * that day are left out.
     *
     * @param language of the list on top: {@code fr}, else English
     */
    public void write(long creditorId, String creditor, Batch batch, Locale language, LocalDate today, OutputStream to)
            throws IOException {
        List<LetterRow> letters = letters(creditorId, batch, today);
        List<PDDocument> open = new ArrayList<>(); // pages are copied when the whole is saved
        try (PDDocument whole = new PDDocument()) {
            open.add(Loader.loadPDF(cover(creditor, batch, letters, language)));
            for (LetterRow letter : letters) {
                open.add(Loader.loadPDF(queue.pdf(creditorId, letter.id()).orElseThrow()));
            }
            for (PDDocument one : open) {
                for (PDPage page : one.getPages()) {
                    whole.importPage(page).setResources(page.getResources());
                }
            }
            whole.save(to);
        } finally {
            for (PDDocument one : open) {
                one.close();
            }
        }
    }

    /** One file a letter and the list, named in the order of envelopes. */
    public void zip(long creditorId, String creditor, Batch batch, Locale language, LocalDate today, OutputStream to)
            throws IOException {
        List<LetterRow> letters = letters(creditorId, batch, today);
        try (ZipOutputStream zip = new ZipOutputStream(to)) {
            put(
                    zip,
                    "000-" + (isFrench(language) ? "liste" : "list") + ".pdf",
                    cover(creditor, batch, letters, language));
            for (LetterRow letter : letters) {
                put(zip, name(letter), queue.pdf(creditorId, letter.id()).orElseThrow());
            }
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] pdf) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(pdf);
        zip.closeEntry();
    }

    /** {@code 012-registered-417.pdf}: place in the batch, kind, our number of the letter. */
    static String name(LetterRow letter) {
        return "%03d-%s-%d.pdf"
                .formatted(letter.position(), letter.kind() == Channel.LETTER ? "letter" : "registered", letter.id());
    }

    private List<LetterRow> letters(long creditorId, Batch batch, LocalDate today) {
        return batches.letters(creditorId, batch, today).stream()
                .filter(letter -> !letter.isToTakeOut())
                .toList();
    }

    private byte[] cover(String creditor, Batch batch, List<LetterRow> letters, Locale language) {
        ReaderFormat format = new ReaderFormat(language);
        Cover cover = new Cover(
                creditor,
                batch.id(),
                format.longDate(batch.madeOn()),
                batch.madeBy(),
                letters.size(),
                letters.stream().mapToInt(LetterRow::pages).sum(),
                letters.stream()
                        .map(letter -> new Line(
                                letter.position(),
                                letter.isRegistered(),
                                letter.recipient().getFirst(),
                                letter.town(),
                                letter.pages(),
                                format.amount(letter.amount()),
                                Optional.ofNullable(letter.number())))
                        .toList());
        return press.print(templates.page("cover", isFrench(language) ? "fr" : "en", cover))
                .bytes();
    }

    private static boolean isFrench(Locale language) {
        return language.getLanguage().equals("fr");
    }
}
