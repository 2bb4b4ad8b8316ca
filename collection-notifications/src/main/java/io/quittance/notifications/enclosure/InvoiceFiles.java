package io.quittance.notifications.enclosure;

import io.quittance.history.Fact;
import io.quittance.history.FactKind;
import io.quittance.history.History;
import io.quittance.invoice.Invoice;
import io.quittance.invoice.Invoices;
import io.quittance.notifications.file.FileRefusedException;
import io.quittance.notifications.file.FileType;
import io.quittance.notifications.file.ReceivedFile;
import io.quittance.notifications.file.Sha256;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the files of invoices and hands them out, never otherwise than as they came. */
@Component
public class InvoiceFiles {

    private static final String SELECT = "select " + InvoiceFile.COLUMNS + """
            from invoice_file f
            join invoice i on i.id = f.invoice_id
            """;

    private final JdbcClient jdbc;
    private final Invoices invoices;
    private final History history;
    private final TransactionTemplate transaction;

    InvoiceFiles(JdbcClient jdbc, Invoices invoices, History history, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.invoices = invoices;
        this.history = history;
        this.transaction = transaction;
    }

    /**
     * Keeps the file of an invoice; from now on it is the one that is sent. The same bytes as the last ones change nothing.
     * They are looked at before the invoice is locked, and a transaction of its own is short.
     *
     * @param name as the file was called
     * @throws NoSuchElementException when this creditor has no such invoice
     * @throws FileRefusedException when it is empty, larger than {@link ReceivedFile#MOST_BYTES} or no PDF
     */
    public InvoiceFile keep(long creditorId, long invoiceId, String name, byte[] bytes, LocalDate on, String by) {
        ReceivedFile file = ReceivedFile.of(name, bytes, EnumSet.of(FileType.PDF));
        Invoice invoice = invoices.findByIdAndCreditorId(invoiceId, creditorId).orElseThrow();
        return same(invoiceId, file).orElseGet(() -> {
            Binding.Look look = Binding.look(file.bytes()); // nobody waits for the invoice meanwhile
            return Objects.requireNonNull(transaction.execute(now -> keep(invoice, file, look, on, by)));
        });
    }

    private Optional<InvoiceFile> same(long invoiceId, ReceivedFile file) {
        return inForce(invoiceId).filter(last -> last.sha256().equals(file.sha256()));
    }

    private InvoiceFile keep(Invoice invoice, ReceivedFile file, Binding.Look look, LocalDate on, String by) {
        long invoiceId = invoice.id();
        take(invoiceId);
        return same(invoiceId, file).orElseGet(() -> {
            add(invoiceId, file, look, on, by);
            tell(invoice, file, on, by);
            return inForce(invoiceId).orElseThrow();
        });
    }

    private void tell(Invoice invoice, ReceivedFile file, LocalDate on, String by) {
        history.record(new Fact(
                invoice.creditorId(),
                invoice.clientId(),
                invoice.id(),
                FactKind.INVOICE_FILE_KEPT,
                on,
                by,
                Map.of("number", invoice.number(), "name", file.name())));
    }

    /** Two people who bring a file at once come one after the other. */
    private void take(long invoiceId) {
        jdbc.sql("select id from invoice where id = :invoice for no key update")
                .param("invoice", invoiceId)
                .query(Long.class)
                .single();
    }

    private void add(long invoiceId, ReceivedFile file, Binding.Look look, LocalDate on, String by) {
        jdbc.sql("""
                insert into invoice_file (invoice_id, name, bytes, sha256, pages, fault, stored_on, stored_by)
                values (:invoice, :name, :bytes, :sha256, nullif(:pages, 0), :fault, :on, :by)
                """)
                .param("invoice", invoiceId)
                .param("name", file.name())
                .param("bytes", file.bytes())
                .param("sha256", file.sha256())
                .param("pages", look.pages())
                .param("fault", look.fault() == null ? null : look.fault().name())
                .param("on", on)
                .param("by", by)
                .update();
    }

    /** All that an invoice ever had, the one in force first. */
    @Transactional(readOnly = true)
    public List<InvoiceFile> of(long invoiceId) {
        return jdbc.sql(SELECT + "where f.invoice_id = :invoice order by f.id desc")
                .param("invoice", invoiceId)
                .query(InvoiceFile::of)
                .list();
    }

    /** The one that is sent; empty: none is held. */
    @Transactional(readOnly = true)
    public Optional<InvoiceFile> inForce(long invoiceId) {
        return of(invoiceId).stream().findFirst();
    }

    /** Those of these invoices that are sent, the oldest invoice first; invoices without one are not among them. */
    @Transactional(readOnly = true)
    public List<InvoiceFile> inForce(Collection<Long> invoiceIds) {
        return jdbc.sql(SELECT + """
                where f.id in (select v.id from invoice_file_in_force v where v.invoice_id = any (:invoices))
                order by i.due_on, i.id
                """)
                .param("invoices", invoiceIds.toArray(Long[]::new))
                .query(InvoiceFile::of)
                .list();
    }

    /** One of this creditor's invoice; empty: there is none. */
    @Transactional(readOnly = true)
    public Optional<InvoiceFile> find(long creditorId, long invoiceId, long fileId) {
        return jdbc.sql(SELECT + "where f.id = :file and f.invoice_id = :invoice and i.creditor_id = :creditor")
                .param("file", fileId)
                .param("invoice", invoiceId)
                .param("creditor", creditorId)
                .query(InvoiceFile::of)
                .optional();
    }

    /**
     * The bytes of a file.
     *
     * @throws IllegalStateException when they are no longer those that were stored
     */
    @Transactional(readOnly = true)
    public byte[] bytes(InvoiceFile file) {
        byte[] bytes = jdbc.sql("select bytes from invoice_file where id = :file")
                .param("file", file.id())
                .query((row, n) -> row.getBytes("bytes"))
                .single();
        return Sha256.checked(bytes, file.sha256(), "invoice file " + file.id());
    }
}
