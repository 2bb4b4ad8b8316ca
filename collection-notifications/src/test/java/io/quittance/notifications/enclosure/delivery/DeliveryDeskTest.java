package io.quittance.notifications.enclosure.delivery;

import static io.quittance.notifications.Books.ON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.client.Client;
import io.quittance.creditor.Creditor;
import io.quittance.invoice.Invoice;
import io.quittance.notifications.Books;
import io.quittance.notifications.NotificationsTest;
import io.quittance.notifications.enclosure.InvoiceFiles;
import io.quittance.notifications.enclosure.PdfSamples;
import io.quittance.notifications.enclosure.delivery.UnreadableDeliveryException.Reason;
import io.quittance.notifications.file.ReceivedFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many files at once find their invoices by their names; nothing is kept before a person saw what fits. */
@NotificationsTest
class DeliveryDeskTest {

    private static final byte[] PDF = PdfSamples.pdf("one", 1);

    @Autowired
    private Books books;

    @Autowired
    private DeliveryDesk deliveries;

    @Autowired
    private DeliveryLook look;

    @Autowired
    private InvoiceFiles files;

    private Creditor creditor;
    private Client client;

    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    private record Given(String name, byte[] bytes) implements DeliveryDesk.Brought {

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    @BeforeEach
    void openBooks() {
        creditor = books.creditor();
        client = books.client(creditor);
    }

    @Test
    void namesMeanInvoicesWhateverAFileNameCannotHold() throws IOException {
        Invoice slash = invoice("FA 2026/001");
        invoice("FA-12-3");
        invoice("FA-1-23");
        Invoice held = invoice("FA-7");
        files.keep(creditor.id(), held.id(), "x.pdf", PDF, ON, "anna");
        Invoice other = invoice("FA-8");
        files.keep(creditor.id(), other.id(), "x.pdf", PdfSamples.pdf("old", 1), ON, "anna");

        long delivery = bring(
                new Given("fa_2026-001.PDF", PDF),
                new Given("fa2026001.pdf", PDF),
                new Given("FA-12-3.pdf", PDF),
                new Given("FA123.pdf", PDF),
                new Given("FA-7.pdf", PDF),
                new Given("fa-8.pdf", PDF),
                new Given("FA-9.pdf", PDF),
                new Given("FA-10.pdf", "no".getBytes(StandardCharsets.UTF_8)),
                new Given(".pdf", PDF));

        assertThat(fits(delivery))
                .containsExactly(
                        Map.entry("fa_2026-001.PDF", "NEW FA 2026/001"),
                        Map.entry("fa2026001.pdf", "TWICE FA 2026/001"),
                        Map.entry("FA-12-3.pdf", "NEW FA-12-3"),
                        Map.entry("FA123.pdf", "AMBIGUOUS null"),
                        Map.entry("FA-7.pdf", "SAME FA-7"),
                        Map.entry("fa-8.pdf", "REPLACES FA-8"),
                        Map.entry("FA-9.pdf", "UNKNOWN null"),
                        Map.entry("FA-10.pdf", "WRONG_TYPE null"),
                        Map.entry(".pdf", "UNKNOWN null"));
        assertThat(files.of(slash.id())).as("nothing is kept by looking").isEmpty();

        assertThat(deliveries.keep(creditor.id(), delivery, ON, "anna")).isEqualTo(3);
        assertThat(deliveries.keep(creditor.id(), delivery, ON, "anna"))
                .as("twice")
                .isEqualTo(3);
        assertThat(files.of(slash.id()))
                .singleElement()
                .satisfies(file -> assertThat(files.bytes(file)).isEqualTo(PDF));
        assertThat(files.of(other.id())).hasSize(2);
    }

    @Test
    void signsAreLeftOutOnOneSideOnly() throws IOException {
        invoice("2026-11-2");
        invoice("G2026001");

        assertThat(fits(bring(
                        new Given("2026-1-12.pdf", PDF),
                        new Given("2026112.pdf", PDF),
                        new Given("G-2026-001.pdf", PDF),
                        new Given("G-2026-00-1.pdf", PDF))))
                .containsExactly(
                        Map.entry("2026-1-12.pdf", "UNKNOWN null"),
                        Map.entry("2026112.pdf", "NEW 2026-11-2"),
                        Map.entry("G-2026-001.pdf", "NEW G2026001"),
                        Map.entry("G-2026-00-1.pdf", "TWICE G2026001"));
    }

    @Test
    void aZipIsUnpackedAndItsFoldersLeadNowhere() throws IOException {
        Invoice one = invoice("A-1");
        invoice("A-2");
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("../../etc/A-1.pdf", PDF);
        entries.put("2026\\A-2.pdf", PDF);
        entries.put("__MACOSX/._A-1.pdf", PDF);
        entries.put("folder/.DS_Store", new byte[] {1});
        entries.put("inner.zip", zip(Map.of("A-1.pdf", PDF)));

        long delivery = bring(new Given("invoices.zip", zip(entries)));

        assertThat(fits(delivery))
                .containsExactly(
                        Map.entry("A-1.pdf", "NEW A-1"),
                        Map.entry("A-2.pdf", "NEW A-2"),
                        Map.entry("inner.zip", "WRONG_TYPE null"));
        deliveries.keep(creditor.id(), delivery, ON, "anna");
        assertThat(files.inForce(one.id()).orElseThrow().name()).isEqualTo("A-1.pdf");
    }

    @Test
    void aFileThatSwellsIsLeftAsideAndAllThatSwellIsRefused() throws IOException {
        byte[] large = Arrays.copyOf(PDF, ReceivedFile.MOST_BYTES + 5);
        invoice("B-1");
        invoice("B-2");
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("B-1.pdf", large);
        entries.put("B-2.pdf", PDF);
        assertThat(fits(bring(new Given("a.zip", zip(entries)))))
                .containsExactly(Map.entry("B-1.pdf", "TOO_LARGE null"), Map.entry("B-2.pdf", "NEW B-2"));

        for (int at = 0; at < 26; at++) {
            entries.put("C-" + at + ".pdf", large);
        }
        byte[] bomb = zip(entries);
        assertThat(bomb.length).as("small as long as it is packed").isLessThan(1_000_000);
        unreadable(Reason.TOO_LARGE, new Given("bomb.zip", bomb));
        unreadable(Reason.TOO_LARGE, new Given("one.zip", swelling(300)));
    }

    @Test
    void whatCannotBeUnpackedIsRefusedAsAWhole() throws IOException {
        byte[] whole = zip(Map.of("A-1.pdf", PDF));
        unreadable(Reason.BROKEN_ZIP, new Given("half.zip", Arrays.copyOf(whole, whole.length / 2)));
        unreadable(Reason.NOTHING, new Given("empty.zip", zip(Map.of())));
        unreadable(Reason.NOTHING);
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int at = 0; at <= Unpacking.MOST_FILES; at++) {
            many.put("E-" + at, new byte[] {1});
        }
        unreadable(Reason.TOO_MANY, new Given("many.zip", zip(many)));
        assertThat(deliveries.recent(creditor.id(), 10)).isEmpty();
    }

    @Test
    void whatNobodyKeptIsForgottenAndOthersDoNotSeeIt() throws IOException {
        long delivery = bring(new Given("A-1.pdf", PDF));
        long other = books.creditor().id();
        assertThat(deliveries.find(other, delivery)).isEmpty();
        assertThatThrownBy(() -> deliveries.keep(other, delivery, ON, "eve"))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(look.of(other, delivery)).isEmpty();

        deliveries.bring(creditor.id(), List.of(new Given("A-2.pdf", PDF)), ON.plusDays(7), "anna");
        assertThat(deliveries.find(creditor.id(), delivery)).isPresent();

        deliveries.bring(creditor.id(), List.of(new Given("A-3.pdf", PDF)), ON.plusDays(8), "anna");

        assertThat(deliveries.find(creditor.id(), delivery)).isEmpty();
        assertThat(deliveries.recent(creditor.id(), 10)).hasSize(2);
    }

    private void unreadable(Reason reason, Given... given) {
        assertThatExceptionOfType(UnreadableDeliveryException.class)
                .isThrownBy(() -> bring(given))
                .returns(reason, UnreadableDeliveryException::reason);
    }

    private long bring(Given... given) throws IOException {
        return deliveries.bring(creditor.id(), List.of(given), ON, "anna");
    }

    private List<Map.Entry<String, String>> fits(long delivery) {
        return look.of(creditor.id(), delivery).stream()
                .map(one -> Map.entry(one.name(), one.fit() + " " + one.number()))
                .collect(Collectors.toList());
    }

    private Invoice invoice(String number) {
        return books.invoice(client, number, "10.00", ON.minusDays(12));
    }

    /** One entry of so many megabytes of nothing. */
    private static byte[] swelling(int megabytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("D-1.pdf"));
            for (int at = 0; at < megabytes; at++) {
                zip.write(new byte[1024 * 1024]);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
