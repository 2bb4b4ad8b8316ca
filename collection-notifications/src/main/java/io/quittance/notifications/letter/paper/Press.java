package io.quittance.notifications.letter.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.stereotype.Component;

/**
 * Prints XHTML as PDF/A-2 with its fonts in it, tagged as PDF/UA asks, so that it can be archived and read aloud.
 *
 * <p>Nothing is fetched: a picture stands in the page as a {@code data:} address or does not stand there.
 */
@Component
public class Press {

    static {
        XRLog.setLoggingEnabled(false);
    }

    /** The table of a font's ligatures, by its name in four letters. */
    private static final int GSUB = 0x47535542;

    /** A name under which nobody looks for it. */
    private static final int IGNORED = 0x67737562;

    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private final byte[] regular = font("Regular");
    private final byte[] bold = font("Bold");

    /**
     * @throws IllegalArgumentException if it is not well-formed
     */
    public Pdf print(String xhtml) {
        try {
            byte[] bytes = render(xhtml);
            try (PDDocument document = Loader.loadPDF(bytes)) {
                PDFTextStripper text = new PDFTextStripper();
                text.setSortByPosition(true);
                return new Pdf(bytes, document.getNumberOfPages(), text.getText(document));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] render(String xhtml) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
        builder.useColorProfile(colours);
        builder.withProducer("Quittance");
        builder.useExternalResourceAccessControl(
                (address, type) -> address.startsWith("data:"),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useUnicodeLineBreaker(new FrenchLineBreaks());
        builder.useFont(() -> new ByteArrayInputStream(regular), "Liberation Sans", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(bold), "Liberation Sans", 700, FontStyle.NORMAL, true);
        builder.withHtmlContent(xhtml, null);
        builder.toStream(bytes);
        builder.run();
        return bytes.toByteArray();
    }

    private static byte[] font(String face) {
        try (InputStream found = Press.class.getResourceAsStream("/liberation/LiberationSans-" + face + ".ttf")) {
            if (found == null) {
                throw new IllegalStateException("the fonts are not on the class path");
            }
            return withoutLigatures(found.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looking for them takes a quarter of a letter's time. Without them its text is found as it was typed. */
    static byte[] withoutLigatures(byte[] font) {
        ByteBuffer directory = ByteBuffer.wrap(font);
        int tables = directory.getShort(4);
        for (int at = 12; at < 12 + 16 * tables; at += 16) {
            if (directory.getInt(at) == GSUB) {
                directory.putInt(at, IGNORED);
            }
        }
        return font;
    }
}
