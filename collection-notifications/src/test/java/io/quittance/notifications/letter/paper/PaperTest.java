package io.quittance.notifications.letter.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.HybridBinarizer;
import io.quittance.money.CreditorReference;
import io.quittance.money.EpcPayment;
import io.quittance.money.Iban;
import io.quittance.money.Money;
import io.quittance.notifications.draft.PaperSamples;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** What a letter is once it is printed: archived, read aloud, folded into a window envelope, scanned by a phone. */
class PaperTest {

    @BeforeAll
    static void prepareValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest(name = "{0} {1}, {2} invoices")
    @CsvSource({
        "fr, courtesy, 2",
        "fr, reminder-1, 1",
        "fr, formal-notice, 80",
        "en, reminder-2, 3",
        "en, final-reminder, 1",
    })
    void archivesAcceptItAndScreenReadersReadIt(String language, String template, int invoices) throws Exception {
        Pdf letter = PaperSamples.print(language, template, invoices);

        assertThat(faults(letter, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(faults(letter, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    private static List<String> faults(Pdf letter, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(letter.bytes()), flavour)) {
            ValidationResult result =
                    Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
            assertThat(result.getTotalAssertions()).isPositive();
            return result.getTestAssertions().stream()
                    .map(one -> one.getRuleId().getClause() + ": " + one.getMessage())
                    .distinct()
                    .toList();
        }
    }

    @Test
    void itsWordsAreReadAsTheyWereWritten() {
        assertThat(PaperSamples.print("fr", "formal-notice", 3).text())
                .contains("Éclairages Lumière SAS", "Ateliers Łódź & Ἀθῆναι, Dupont et Fils")
                .contains("27 quai de l’Hôtel-de-Ville", "SIREN 732\u00a0829\u00a0320", "SIREN 404\u00a0833\u00a0048")
                .contains("mise en demeure", "8\u00a0jours", "12,40\u00a0%", "FR76 3000 6000 0112 3456 7890 189")
                .contains("Hélène Vasseur", "P.\u00a0J.\u00a0: copie des factures citées", "1\u202f938,64\u00a0€");
    }

    @Test
    void theAddressAloneStandsInTheWindow() throws Exception {
        try (PDDocument document =
                Loader.loadPDF(PaperSamples.print("fr", "formal-notice", 1).bytes())) {
            // From 105 to 200 mm and from 45 to 86 mm, in points.
            PDFTextStripperByArea window = new PDFTextStripperByArea();
            window.addRegion("window", new java.awt.geom.Rectangle2D.Double(297.6, 127.6, 269.3, 116.2));
            window.extractRegions(document.getPage(0));

            assertThat(window.getTextForRegion("window").lines())
                    .containsExactly(
                            "Ateliers Łódź & Ἀθῆναι, Dupont et Fils",
                            "À l’attention de Zoé Lefèvre",
                            "Bâtiment C, 3e étage",
                            "27 quai de l’Hôtel-de-Ville",
                            "33000 BORDEAUX");
        }
    }

    @Test
    void eachPageOfALongTableHasItsHeadAndItsNumber() throws Exception {
        Pdf letter = PaperSamples.print("fr", "formal-notice", 80);
        try (PDDocument document = Loader.loadPDF(letter.bytes())) {
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= letter.pages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(document);
                assertThat(text).contains(page + "/" + letter.pages());
                if (text.contains("F2026-0640") || text.contains("F2026-0601")) {
                    assertThat(text).containsAnyOf("Montant TTC", "Calcul des pénalités");
                }
            }
        }
        assertThat(letter.pages()).isBetween(5, 9);
    }

    @Test
    void aPhoneReadsTheTransferFromThePage() throws Exception {
        EpcPayment transfer = EpcPayment.of(
                "ACME SAS",
                new Iban("FR7630006000011234567890189"),
                Money.of("1234.51", "EUR"),
                CreditorReference.ofNumber("F20260042"));
        Pdf page = new Press()
                .print(
                        "<html lang=\"fr\"><head><title>QR</title></head><body><img style=\"width: 29mm; height: 29mm\" alt=\"QR\" src=\""
                                + QrPicture.of(transfer) + "\"/></body></html>");

        Result read = scan(page, 0);

        byte[] expected = "BCD\n002\n1\nSCT\n\nACME SAS\nFR7630006000011234567890189\nEUR1234.51\n\nRF69F20260042\n\n"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(expected).hasSize(79);
        assertThat(read.getText().getBytes(StandardCharsets.UTF_8)).isEqualTo(expected);
        assertThat(read.getResultMetadata()).containsEntry(ResultMetadataType.ERROR_CORRECTION_LEVEL, "M");
    }

    @Test
    void theCodeOfALetterPaysItsTotal() throws Exception {
        Pdf letter = PaperSamples.print("fr", "reminder-1", 1);

        assertThat(scan(letter, 0).getText())
                .isEqualTo(
                        "BCD\n002\n1\nSCT\n\nÉclairages Lumière SAS\nFR7630006000011234567890189\nEUR837.40\n\nRF11F20260601\n\n");
    }

    private static Result scan(Pdf letter, int page) throws Exception {
        try (PDDocument document = Loader.loadPDF(letter.bytes())) {
            BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(page, 200);
            int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
            return new MultiFormatReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(
                                    new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels))),
                            Map.of(DecodeHintType.TRY_HARDER, true));
        }
    }
}
