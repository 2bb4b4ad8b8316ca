package io.quittance.notifications.enclosure;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/** Several PDFs bound into one, page by page, in the order in which they are added. */
public final class Binding implements AutoCloseable {

    private static final int MOST_REPEATED = 1000;

    /** In bytes, packed: at most some hundred kilobytes unpacked. */
    private static final int LONGEST_REPEATED = 100;

    private static final Semaphore ONE = new Semaphore(1);

    private final PDDocument whole = new PDDocument();
    private final List<PDDocument> open = new ArrayList<>(); // pages are copied when the whole is saved
    private final List<Path> waiting = new ArrayList<>();

    /**
     * What can be said of a file before it is printed.
     *
     * @param pages 0: it cannot be
     */
    record Look(int pages, @Nullable FileFault fault) {}

    /** Tries whether a file can be bound: it is opened, and its pages are copied as printing would. One at a time. */
    static Look look(byte[] pdf) {
        ONE.acquireUninterruptibly();
        try {
            return tried(pdf);
        } finally {
            ONE.release();
        }
    }

    private static Look tried(byte[] pdf) {
        try (Binding trial = new Binding()) {
            int pages = trial.add(pdf);
            trial.save(OutputStream.nullOutputStream());
            return pages == 0 ? new Look(0, FileFault.DAMAGED) : new Look(pages, null);
        } catch (ProtectedPdfException locked) {
            return new Look(0, FileFault.ENCRYPTED);
        } catch (IOException
                | RuntimeException
                | StackOverflowError
                | OutOfMemoryError broken) { // whatever a stranger's file does to a parser
            return new Look(0, FileFault.DAMAGED);
        }
    }

    /**
     * Adds all pages of a PDF, which waits on the disk until the whole is saved.
     *
     * @return how many
     * @throws IOException if it is no PDF, protected, or too large once unpacked
     */
    public int add(byte[] pdf) throws IOException {
        Inflation.check(pdf);
        Path file = Files.createTempFile("bind", ".pdf");
        waiting.add(file);
        Files.write(file, pdf);
        PDDocument one = open(file);
        for (PDPage page : one.getPages()) {
            checkContents(page);
            whole.importPage(page).setResources(page.getResources());
        }
        return one.getNumberOfPages();
    }

    /** Importing unpacks what is written on a page as often as the page names it: what comes twice may be a bracket only. */
    private static void checkContents(PDPage page) throws IOException {
        Set<COSStream> known = new HashSet<>();
        int repeated = 0;
        Iterator<PDStream> streams = page.getContentStreams();
        while (streams.hasNext()) {
            COSStream stream = streams.next().getCOSObject();
            if (!known.add(stream) && (++repeated > MOST_REPEATED || stream.getLength() > LONGEST_REPEATED)) {
                throw new IOException("a page repeats what is written on it");
            }
        }
    }

    private PDDocument open(Path file) throws IOException {
        try {
            PDDocument one = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache());
            open.add(one);
            if (one.isEncrypted()) {
                throw new ProtectedPdfException();
            }
            return one;
        } catch (InvalidPasswordException locked) {
            throw new ProtectedPdfException();
        }
    }

    /** Adds an empty page where the next one would be printed on a back. */
    public void turnOver() {
        if (whole.getNumberOfPages() % 2 == 1) {
            whole.addPage(new PDPage(PDRectangle.A4));
        }
    }

    /** Writes the whole; the stream stays open. */
    public void save(OutputStream to) throws IOException {
        whole.save(to);
    }

    @Override
    public void close() throws IOException {
        for (PDDocument one : open) {
            one.close();
        }
        whole.close();
        for (Path file : waiting) {
            Files.deleteIfExists(file);
        }
    }
}
