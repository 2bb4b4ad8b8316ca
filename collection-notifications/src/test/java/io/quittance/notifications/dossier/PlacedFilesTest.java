package io.quittance.notifications.dossier;

import static io.quittance.notifications.Books.ON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.groups.Tuple.tuple;

import io.quittance.client.Client;
import io.quittance.invoice.Invoice;
import io.quittance.notifications.Books;
import io.quittance.notifications.NotificationsTest;
import io.quittance.notifications.enclosure.InvoiceFile;
import io.quittance.notifications.enclosure.InvoiceFiles;
import io.quittance.notifications.enclosure.PdfSamples;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The files of placed invoices: each under its own name, read one by one, and not more than a dossier holds. */
@NotificationsTest
class PlacedFilesTest {

    @Autowired
    private Books books;

    @Autowired
    private InvoiceFiles files;

    @Autowired
    private PlacedFiles placed;

    @Autowired
    private JdbcClient jdbc;

    private Client client;

    @BeforeEach
    void openBooks() {
        client = books.client(books.creditor());
    }

    @Test
    void noTwoFilesHaveTheSamePath() {
        Invoice one = invoice("F1");
        InvoiceFile older = keep(one, "older");
        mail(one, older);
        InvoiceFile newer = keep(one, "newer");
        Invoice namesake = invoice("F1-" + older.id());
        InvoiceFile other = keep(namesake, "other");
        InvoiceFile slash = keep(invoice("G/1"), "slash");
        InvoiceFile space = keep(invoice("g 1"), "space");

        List<DossierFile> found = placed.of(placement());

        assertThat(found)
                .extracting(DossierFile::path, DossierFile::sha256)
                .containsExactlyInAnyOrder(
                        file("F1~v" + older.id(), older),
                        file("F1", newer),
                        file("F1-" + older.id(), other),
                        file("G_1~v" + slash.id(), slash),
                        file("g_1~v" + space.id(), space));
        assertThat(found).allSatisfy(pdf -> assertThat(pdf.bytes()).startsWith('%', 'P', 'D', 'F'));
    }

    @Test
    void whatIsNoLongerWhatWasStoredIsNotHandedOver() {
        DossierFile forged = new DossierFile("invoices/F1.pdf", "0".repeat(64), () -> new byte[] {1});

        assertThatIllegalStateException().isThrownBy(forged::bytes).withMessageContaining("SHA-256 differs");
    }

    @Test
    void moreThanADossierHoldsIsRefused() {
        PlacedFiles.check(PlacedFiles.MOST_BYTES);

        assertThatExceptionOfType(DossierTooLargeException.class)
                .isThrownBy(() -> PlacedFiles.check(PlacedFiles.MOST_BYTES + 1))
                .returns(PlacedFiles.MOST_BYTES, DossierTooLargeException::most);
    }

    private static Tuple file(String name, InvoiceFile file) {
        return tuple("invoices/" + name + ".pdf", file.sha256());
    }

    private Invoice invoice(String number) {
        return books.invoice(client, number, "10.00", ON.minusDays(12));
    }

    private InvoiceFile keep(Invoice invoice, String words) {
        return files.keep(client.creditorId(), invoice.id(), "a.pdf", PdfSamples.pdf(words, 1), ON, "anna");
    }

    private void mail(Invoice invoice, InvoiceFile file) {
        jdbc.sql("""
                with mail as (
                    insert into message (creditor_id, client_id, step_id, channel, recipient, language, subject, body_text, body_html,
                                         message_id, amount, currency, status, next_attempt_at, composed_on)
                    values (:creditor, :client, :step, 'EMAIL', 'a@b.example', 'en', 's', 't', 'h', 'placed-' || :file, 10, 'EUR', 'SENT', now(), :on)
                    returning id)
                insert into message_attachment (message_id, position, invoice_file_id, name) select id, 1, :file, 'a.pdf' from mail
                """)
                .param("creditor", client.creditorId())
                .param("client", client.id())
                .param("step", books.step(client, "reminder-1", invoice))
                .param("file", file.id())
                .param("on", ON)
                .update();
    }

    /** Of all invoices. */
    private long placement() {
        return jdbc.sql("""
                with agency as (
                    insert into agency (creditor_id, name, kind) values (:creditor, 'Nord', 'AGENCY') returning id
                ), placement as (
                    insert into placement (creditor_id, client_id, agency_id, route, mandate, currency, placed_on, placed_by)
                    select :creditor, :client, id, 'AMICABLE', 'M-1', 'EUR', :on, 'anna' from agency returning id
                ), held as (
                    insert into hold (creditor_id, client_id, invoice_id, reason, placed_on, placed_by)
                    select :creditor, :client, id, 'DISPUTE', :on, 'anna' from invoice where client_id = :client returning id, invoice_id
                ), listed as (
                    insert into placement_invoice (placement_id, invoice_id, principal, interest, indemnity, hold_id)
                    select p.id, h.invoice_id, 10, 0, 0, h.id from placement p cross join held h)
                select id from placement
                """)
                .param("creditor", client.creditorId())
                .param("client", client.id())
                .param("on", ON)
                .query(Long.class)
                .single();
    }
}
