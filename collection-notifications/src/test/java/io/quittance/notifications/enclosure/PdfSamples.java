package io.quittance.notifications.enclosure;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** PDFs as the programs of others make them. */
public final class PdfSamples {

    private PdfSamples() {}

    /** One that says these words on each page. */
    public static byte[] pdf(String words, int pages) {
        return save(words, pages, "");
    }

    /** One that is somewhat larger than this, and cannot be packed smaller. */
    public static byte[] large(int bytes) {
        byte[] noise = new byte[bytes];
        new Random(bytes).nextBytes(noise);
        try (PDDocument document = new PDDocument()) {
            write(document, "large");
            document.getDocumentCatalog()
                    .getCOSObject()
                    .setItem("Noise", new PDStream(document, new ByteArrayInputStream(noise)));
            ByteArrayOutputStream saved = new ByteArrayOutputStream();
            document.save(saved);
            return saved.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A small one whose only page becomes this many megabytes once it is unpacked by each of these filters, the last first. */
    public static byte[] swelling(int megabytes, String... filters) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            COSArray packed = new COSArray();
            for (String filter : filters) {
                packed.add(COSName.getPDFName(filter));
            }
            byte[] nothing = " ".repeat(megabytes * 1024 * 1024).getBytes(StandardCharsets.US_ASCII);
            page.setContents(new PDStream(document, new ByteArrayInputStream(nothing), packed));
            ByteArrayOutputStream saved = new ByteArrayOutputStream();
            document.save(saved);
            return saved.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that asks for a password. */
    public static byte[] locked() {
        return save("locked", 1, "secret");
    }

    /** One that begins as a PDF does, and ends in the middle. */
    public static byte[] damaged() {
        return Arrays.copyOf("%PDF-1.7 this is all that came".getBytes(StandardCharsets.US_ASCII), 40);
    }

    private static byte[] save(String words, int pages, String password) {
        try (PDDocument document = new PDDocument()) {
            for (int page = 1; page <= pages; page++) {
                write(document, words + " page " + page);
            }
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(PDDocument document, String words) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.newLineAtOffset(60, 700);
            content.showText(words);
            content.endText();
        }
    }
}
