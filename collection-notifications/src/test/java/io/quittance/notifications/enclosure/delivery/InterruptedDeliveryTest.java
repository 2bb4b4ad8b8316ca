package io.quittance.notifications.enclosure.delivery;

import static io.quittance.notifications.Books.ON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quittance.client.Client;
import io.quittance.creditor.Creditor;
import io.quittance.invoice.Invoice;
import io.quittance.notifications.Books;
import io.quittance.notifications.NotificationsTest;
import io.quittance.notifications.enclosure.InvoiceFiles;
import io.quittance.notifications.enclosure.PdfSamples;
import io.quittance.notifications.file.FileRefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every file of a delivery is kept for itself, so that no failure takes others along and no invoice is locked for long. */
@NotificationsTest
class InterruptedDeliveryTest {

    private static final byte[] PDF = PdfSamples.pdf("one", 1);

    @Autowired
    private Books books;

    @Autowired
    private DeliveryDesk deliveries;

    @Autowired
    private InvoiceFiles files;

    @Autowired
    private JdbcClient jdbc;

    private Creditor creditor;
    private Client client;

    private record Given(String name) implements DeliveryDesk.Brought {

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(PDF);
        }
    }

    @BeforeEach
    void openBooks() {
        creditor = books.creditor();
        client = books.client(creditor);
    }

    @Test
    void whatWasKeptBeforeAFailureStaysAndTheRestIsKeptNextTime() throws IOException {
        Invoice first = invoice("H-1");
        Invoice second = invoice("H-2");
        long delivery =
                deliveries.bring(creditor.id(), List.of(new Given("H-1.pdf"), new Given("H-2.pdf")), ON, "anna");
        put(delivery, "no".getBytes(StandardCharsets.UTF_8));

        assertThatExceptionOfType(FileRefusedException.class)
                .isThrownBy(() -> deliveries.keep(creditor.id(), delivery, ON, "anna"));
        assertThat(files.of(first.id())).as("each for itself").hasSize(1);
        assertThat(deliveries.find(creditor.id(), delivery).orElseThrow().isSettled())
                .isFalse();

        put(delivery, PDF);
        assertThat(deliveries.keep(creditor.id(), delivery, ON, "anna"))
                .as("in all")
                .isEqualTo(2);
        assertThat(files.of(first.id())).hasSize(1);
        assertThat(files.of(second.id())).hasSize(1);
    }

    private void put(long delivery, byte[] bytes) {
        jdbc.sql("update invoice_file_delivered set bytes = :bytes where delivery_id = :delivery and position = 2")
                .param("bytes", bytes)
                .param("delivery", delivery)
                .update();
    }

    private Invoice invoice(String number) {
        return books.invoice(client, number, "10.00", ON.minusDays(12));
    }
}
