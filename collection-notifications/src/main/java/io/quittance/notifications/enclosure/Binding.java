package io.quittance.notifications.enclosure;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/** Several PDFs bound into one, page by page, in the order in which they are added. */
public final class Binding implements AutoCloseable {

    private final PDDocument whole = new PDDocument();
    private final List<PDDocument> open = new ArrayList<>(); // pages are copied when the whole is saved
    private final List<Path> waiting = new ArrayList<>();

    /**
     * What can be said of a file before it is printed.
     *
     * @param pages 0: it cannot be
     */
    record Look(int pages, @Nullable FileFault fault) {}

    /** Tries whether a file can be bound: it is opened, and its pages are copied as printing would. */
    static Look look(byte[] pdf) {
        try (Binding trial = new Binding()) {
            int pages = trial.add(pdf);
            trial.save(OutputStream.nullOutputStream());
            return pages == 0 ? new Look(0, FileFault.DAMAGED) : new Look(pages, null);
        } catch (ProtectedPdfException locked) {
            return new Look(0, FileFault.ENCRYPTED);
        } catch (IOException
                | RuntimeException
                | StackOverflowError broken) { // whatever a stranger's file does to a parser
            return new Look(0, FileFault.DAMAGED);
        }
    }

    /**
     * Adds all pages of a PDF, which waits on the disk until the whole is saved.
     *
     * @return how many
     * @throws IOException if it is no PDF, or protected
     */
    public int add(byte[] pdf) throws IOException {
        Path file = Files.createTempFile("bind", ".pdf");
        waiting.add(file);
        Files.write(file, pdf);
        PDDocument one = open(file);
        for (PDPage page : one.getPages()) {
            whole.importPage(page).setResources(page.getResources());
        }
        return one.getNumberOfPages();
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
