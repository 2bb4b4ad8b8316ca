package io.quittance.notifications.enclosure;

import static io.quittance.notifications.Books.ON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.client.Client;
import io.quittance.invoice.Invoice;
import io.quittance.notifications.Books;
import io.quittance.notifications.NotificationsTest;
import io.quittance.notifications.file.FileRefusedException;
import io.quittance.notifications.file.FileRefusedException.Reason;
import io.quittance.notifications.file.ReceivedFile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The file of an invoice is kept as it came, a newer one takes its place, and nothing is lost. */
@NotificationsTest
class InvoiceFilesTest {

    private static final byte[] PDF = PdfSamples.pdf("first", 2);

    @Autowired
    private Books books;

    @Autowired
    private InvoiceFiles files;

    @Autowired
    private JdbcClient jdbc;

    private Client client;
    private Invoice invoice;

    @BeforeEach
    void anInvoice() {
        client = books.client(books.creditor());
        invoice = books.invoice(client, "100.00");
    }

    @Test
    void itIsKeptAsItCame() {
        InvoiceFile file = keep("C:\\scans\\Facture 12.PDF", PDF);

        assertThat(file)
                .returns("Facture 12.pdf", InvoiceFile::name)
                .returns(invoice.number(), InvoiceFile::number)
                .returns(PDF.length, InvoiceFile::size)
                .returns(2, InvoiceFile::pages)
                .returns(null, InvoiceFile::fault)
                .returns(ON, InvoiceFile::storedOn)
                .returns("anna", InvoiceFile::storedBy);
        assertThat(files.bytes(file)).isEqualTo(PDF);
        assertThat(books.history(client)).contains("INVOICE_FILE_KEPT");
    }

    @Test
    void aNewerOneTakesItsPlaceAndTheOlderStays() {
        InvoiceFile first = keep("a.pdf", PDF);
        InvoiceFile second = keep("a.pdf", PdfSamples.pdf("second", 1));

        assertThat(files.inForce(invoice.id())).contains(second);
        assertThat(files.inForce(List.of(invoice.id()))).containsExactly(second);
        assertThat(files.of(invoice.id())).containsExactly(second, first);
        assertThat(files.bytes(first)).isEqualTo(PDF);
    }

    @Test
    void theSameBytesAgainChangeNothingUnlessAnotherCameBetween() {
        InvoiceFile first = keep("a.pdf", PDF);
        assertThat(keep("b.pdf", PDF)).isEqualTo(first);

        keep("c.pdf", PdfSamples.pdf("other", 1));
        keep("a.pdf", PDF);

        assertThat(files.of(invoice.id())).hasSize(3);
    }

    @Test
    void aFileThatCannotBePrintedIsKeptAndSaysSo() {
        assertThat(keep("broken.pdf", PdfSamples.damaged()))
                .returns(FileFault.DAMAGED, InvoiceFile::fault)
                .returns(false, InvoiceFile::isPrintable);
        assertThat(keep("half.pdf", Arrays.copyOf(PDF, 60))).returns(FileFault.DAMAGED, InvoiceFile::fault);
        assertThat(keep("locked.pdf", PdfSamples.locked())).returns(FileFault.ENCRYPTED, InvoiceFile::fault);
    }

    @Test
    void whatIsNoPdfIsRefused() {
        refused(Reason.EMPTY, new byte[0]);
        refused(Reason.WRONG_TYPE, "<html>%PDF-".getBytes(StandardCharsets.UTF_8));
        refused(Reason.WRONG_TYPE, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0, 0, 0, 0, 0, 0, 0});
        refused(Reason.TOO_LARGE, Arrays.copyOf(PDF, ReceivedFile.MOST_BYTES + 1));
        assertThat(files.of(invoice.id())).isEmpty();
    }

    @Test
    void anInvoiceOfAnotherCreditorDoesNotExist() {
        InvoiceFile file = keep("a.pdf", PDF);
        long other = books.creditor().id();

        assertThatThrownBy(() -> files.keep(other, invoice.id(), "a.pdf", PDF, ON, "anna"))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(files.find(other, invoice.id(), file.id())).isEmpty();
        assertThat(files.find(client.creditorId(), invoice.id(), file.id())).contains(file);
    }

    @Test
    void nothingChangesAFileThatIsKept() {
        InvoiceFile file = keep("a.pdf", PDF);

        assertThatThrownBy(() -> jdbc.sql("update invoice_file set name = 'b.pdf' where id = :file")
                        .param("file", file.id())
                        .update())
                .isInstanceOf(DataAccessException.class);
        InvoiceFile forged = new InvoiceFile(
                file.id(),
                file.invoiceId(),
                file.number(),
                file.name(),
                file.size(),
                "0".repeat(64),
                file.pages(),
                null,
                file.storedOn(),
                file.storedAt(),
                file.storedBy());
        assertThatThrownBy(() -> files.bytes(forged))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("SHA-256 differs");
    }

    @Test
    void itsReaderSeesItCalledByItsNumber() {
        Invoice odd = books.invoice(client, "FA/2026 " + Books.number(), "5.00", ON);
        InvoiceFile file = files.keep(client.creditorId(), odd.id(), "x.pdf", PDF, ON, "anna");

        assertThat(file.nameByNumber()).startsWith("FA-2026-F-").endsWith(".pdf");
    }

    private void refused(Reason reason, byte[] bytes) {
        assertThatExceptionOfType(FileRefusedException.class)
                .isThrownBy(() -> keep("a.pdf", bytes))
                .returns(reason, FileRefusedException::reason);
    }

    private InvoiceFile keep(String name, byte[] bytes) {
        return files.keep(client.creditorId(), invoice.id(), name, bytes, ON, "anna");
    }
}
