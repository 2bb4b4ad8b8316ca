package io.quittance.notifications.letter.queue;

import io.quittance.dunning.policy.Channel;
import io.quittance.notifications.enclosure.Binding;
import io.quittance.notifications.enclosure.InvoiceFile;
import io.quittance.notifications.enclosure.InvoiceFiles;
import io.quittance.notifications.enclosure.LetterEnclosures;
import io.quittance.notifications.letter.paper.Press;
import io.quittance.notifications.template.LetterTemplates;
import io.quittance.notifications.template.ReaderFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/** A batch on paper: one PDF in the order of envelopes under a list of them, or one file a letter. */
@Component
public class BatchPaper {

    private final Batches batches;
    private final LetterQueue queue;
    private final LetterTemplates templates;
    private final Press press;
    private final LetterEnclosures enclosures;
    private final InvoiceFiles files;

    BatchPaper(
            Batches batches,
            LetterQueue queue,
            LetterTemplates templates,
            Press press,
            LetterEnclosures enclosures,
            InvoiceFiles files) {
        this.batches = batches;
        this.queue = queue;
        this.templates = templates;
        this.press = press;
        this.enclosures = enclosures;
        this.files = files;
    }

    /** What the list of a batch shows. */
    record Cover(String creditor, long batch, String day, String by, int count, int pages, List<Line> lines) {}

    /**
     * An envelope of it; the number of a registered letter is written beside it by hand.
     *
     * @param pages of the letter
     * @param enclosed pages of what goes with it
     * @param files their invoices
     */
    record Line(
            int position,
            boolean registered,
            String name,
            String town,
            int pages,
            Optional<Integer> enclosed,
            Optional<String> files,
            String amount,
            Optional<String> number) {}

    /**
     * All letters in one PDF, in the order of their envelopes, each with its enclosures after it; letters that must not leave any more by the books of
     * that day are left out.
     *
     * @param language of the list on top: {@code fr}, else English
     * @param duplex whether each letter and each enclosure begins on an odd page, so that none is printed on another's back
     */
    public void write(
            long creditorId,
            String creditor,
            Batch batch,
            Locale language,
            LocalDate today,
            boolean duplex,
            OutputStream to)
            throws IOException {
        List<LetterRow> letters = letters(creditorId, batch, today);
        try (Binding whole = new Binding()) {
            whole.add(cover(creditor, batch, letters, language));
            for (LetterRow letter : letters) {
                bind(whole, queue.pdf(creditorId, letter.id()).orElseThrow(), duplex);
                for (InvoiceFile file : enclosures.of(letter.id())) {
                    bind(whole, files.bytes(file), duplex);
                }
            }
            whole.save(to);
        }
    }

    private static void bind(Binding whole, byte[] pdf, boolean duplex) throws IOException {
        if (duplex) {
            whole.turnOver();
        }
        whole.add(pdf);
    }

    /** One file a letter, its enclosures beside it, and the list, named in the order of envelopes. */
    public void zip(long creditorId, String creditor, Batch batch, Locale language, LocalDate today, OutputStream to)
            throws IOException {
        List<LetterRow> letters = letters(creditorId, batch, today);
        try (ZipOutputStream zip = new ZipOutputStream(to)) {
            put(
                    zip,
                    "000-" + (isFrench(language) ? "liste" : "list") + ".pdf",
                    cover(creditor, batch, letters, language));
            for (LetterRow letter : letters) {
                put(
                        zip,
                        name(letter) + ".pdf",
                        queue.pdf(creditorId, letter.id()).orElseThrow());
                int at = 0;
                for (InvoiceFile file : enclosures.of(letter.id())) {
                    put(zip, "%s-%d-%s".formatted(name(letter), ++at, file.nameByNumber()), files.bytes(file));
                }
            }
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] pdf) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(pdf);
        zip.closeEntry();
    }

    /** {@code 012-registered-417}: place in the batch, kind, our number of the letter. */
    static String name(LetterRow letter) {
        return "%03d-%s-%d"
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
                letters.stream().mapToInt(LetterRow::allPages).sum(),
                letters.stream().map(letter -> line(letter, format)).toList());
        return press.print(templates.page("cover", isFrench(language) ? "fr" : "en", cover))
                .bytes();
    }

    private Line line(LetterRow letter, ReaderFormat format) {
        String numbers =
                enclosures.of(letter.id()).stream().map(InvoiceFile::number).collect(Collectors.joining(", "));
        return new Line(
                letter.position(),
                letter.isRegistered(),
                letter.recipient().getFirst(),
                letter.town(),
                letter.pages(),
                Optional.of(letter.enclosedPages()).filter(pages -> pages > 0),
                Optional.of(numbers).filter(some -> !some.isEmpty()),
                format.amount(letter.amount()),
                Optional.ofNullable(letter.number()));
    }

    private static boolean isFrench(Locale language) {
        return language.getLanguage().equals("fr");
    }
}
