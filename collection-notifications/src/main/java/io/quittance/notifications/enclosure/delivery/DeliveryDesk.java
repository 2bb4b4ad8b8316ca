package io.quittance.notifications.enclosure.delivery;

import io.quittance.notifications.enclosure.InvoiceFiles;
import io.quittance.notifications.enclosure.delivery.UnreadableDeliveryException.Reason;
import io.quittance.notifications.file.FileRefusedException;
import io.quittance.notifications.file.FileType;
import io.quittance.notifications.file.ReceivedFile;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes files of many invoices, holds them while a person looks at what fits, and keeps what does. */
@Component
public class DeliveryDesk {

    private static final int LONGEST_NAME = 300;

    private final JdbcClient jdbc;
    private final DeliveryLook look;
    private final InvoiceFiles files;
    private final TransactionTemplate transaction;

    DeliveryDesk(JdbcClient jdbc, DeliveryLook look, InvoiceFiles files, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.look = look;
        this.files = files;
        this.transaction = transaction;
    }

    /** A file that a person brings. */
    public interface Brought {

        /** As it is called. */
        String name();

        /** Its bytes, opened once. */
        InputStream open() throws IOException;
    }

    /**
     * Takes PDFs, and ZIPs of them, and keeps none yet. What was brought on days before and never kept is forgotten.
     *
     * @return id of the delivery
     * @throws UnreadableDeliveryException if it cannot be taken; nothing of it is
     */
    @Transactional(rollbackFor = IOException.class)
    public long bring(long creditorId, List<? extends Brought> brought, LocalDate on, String by) throws IOException {
        forget(creditorId, on);
        long delivery = jdbc.sql("""
                insert into invoice_file_delivery (creditor_id, brought_on, brought_by) values (:creditor, :on, :by) returning id
                """)
                .param("creditor", creditorId)
                .param("on", on)
                .param("by", by)
                .query(Long.class)
                .single();
        int[] position = {0};
        Unpacking unpacking = new Unpacking((name, bytes) -> add(delivery, ++position[0], name, bytes));
        for (Brought one : brought) {
            try (InputStream in = one.open()) {
                unpacking.add(one.name(), in);
            }
        }
        if (unpacking.files() == 0) {
            throw new UnreadableDeliveryException(Reason.NOTHING);
        }
        return delivery;
    }

    /** What nobody began to keep within a week. */
    private void forget(long creditorId, LocalDate on) {
        jdbc.sql("""
                delete from invoice_file_delivery b
                where b.creditor_id = :creditor and b.kept_on is null and b.brought_on < :on - 7
                  and not exists (select from invoice_file_delivered d
                                  where d.delivery_id = b.id and d.refusal is null and d.bytes is null)
                """).param("creditor", creditorId).param("on", on).update();
    }

    private void add(long delivery, int position, String told, byte[] bytes) {
        String name = Normalizer.normalize(told, Normalizer.Form.NFC).replaceAll("\\p{Cntrl}", " ");
        String last = name.replaceFirst("(?s).*[/\\\\]", "");
        String shown = last.substring(0, Math.min(last.length(), LONGEST_NAME));
        ReceivedFile file = null;
        String refusal = null;
        try {
            file = ReceivedFile.of(shown, bytes, EnumSet.of(FileType.PDF));
        } catch (FileRefusedException refused) {
            refusal = refused.reason().name();
        }
        insert(delivery, position, shown, file, refusal);
    }

    private void insert(
            long delivery, int position, String name, @Nullable ReceivedFile file, @Nullable String refusal) {
        jdbc.sql("""
                insert into invoice_file_delivered (delivery_id, position, name, stem, bytes, sha256, refusal)
                values (:delivery, :position, :name, :stem, :bytes, :sha256, :refusal)
                """)
                .param("delivery", delivery)
                .param("position", position)
                .param("name", name)
                .param("stem", name.replaceFirst("(?i)\\.pdf$", ""))
                .param("bytes", file == null ? null : file.bytes())
                .param("sha256", file == null ? null : file.sha256())
                .param("refusal", refusal)
                .update();
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Delivery> recent(long creditorId, int limit) {
        return jdbc.sql("""
                select id, brought_on, brought_by, coalesce(kept, 0) as kept, kept_by from invoice_file_delivery
                where creditor_id = :creditor order by id desc limit :limit
                """)
                .param("creditor", creditorId)
                .param("limit", limit)
                .query(DataClassRowMapper.newInstance(Delivery.class))
                .list();
    }

    /** One of this creditor's; empty: there is none, or it was forgotten. */
    @Transactional(readOnly = true)
    public Optional<Delivery> find(long creditorId, long delivery) {
        return jdbc.sql("""
                select id, brought_on, brought_by, coalesce(kept, 0) as kept, kept_by from invoice_file_delivery
                where id = :delivery and creditor_id = :creditor
                """)
                .param("delivery", delivery)
                .param("creditor", creditorId)
                .query(DataClassRowMapper.newInstance(Delivery.class))
                .optional();
    }

    /**
     * Keeps what fits, one file after the other, each for itself; the rest is not held any longer. Once it came to its end, a
     * second time does nothing; until then it keeps what is left.
     *
     * @return how many became the file of an invoice
     * @throws java.util.NoSuchElementException when this creditor has no such delivery
     */
    public int keep(long creditorId, long delivery, LocalDate on, String by) {
        if (!find(creditorId, delivery).orElseThrow().isSettled()) {
            look.of(creditorId, delivery).stream()
                    .filter(DeliveredFile::isWanted)
                    .forEach(one -> bytes(delivery, one.position()).ifPresent(bytes -> {
                        files.keep(creditorId, one.invoiceId(), one.name(), bytes, on, by);
                        release(delivery, one.position());
                    }));
            transaction.executeWithoutResult(now -> settle(delivery, on, by));
        }
        return find(creditorId, delivery).orElseThrow().kept();
    }

    private Optional<byte[]> bytes(long delivery, int position) {
        return jdbc.sql("""
                select bytes from invoice_file_delivered
                where delivery_id = :delivery and position = :position and bytes is not null
                """)
                .param("delivery", delivery)
                .param("position", position)
                .query((row, at) -> row.getBytes("bytes"))
                .optional();
    }

    /** It is where it belongs: it is held once, and counted. */
    private void release(long delivery, int position) {
        jdbc.sql(
                        "update invoice_file_delivered set bytes = null where delivery_id = :delivery and position = :position")
                .param("delivery", delivery)
                .param("position", position)
                .update();
    }

    private void settle(long delivery, LocalDate on, String by) {
        jdbc.sql("""
                update invoice_file_delivery b
                set kept_on = :on, kept_by = :by,
                    kept = (select count(*) from invoice_file_delivered d
                            where d.delivery_id = b.id and d.refusal is null and d.bytes is null)
                where b.id = :delivery and b.kept_on is null
                """)
                .param("on", on)
                .param("by", by)
                .param("delivery", delivery)
                .update();
        jdbc.sql("update invoice_file_delivered set bytes = null where delivery_id = :delivery and bytes is not null")
                .param("delivery", delivery)
                .update();
    }
}
