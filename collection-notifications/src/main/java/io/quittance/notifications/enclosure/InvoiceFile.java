package io.quittance.notifications.enclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The file of an invoice, without its bytes.
 *
 * @param number of the invoice
 * @param name of the file, as it came, made safe
 * @param size in bytes
 * @param sha256 of the bytes when they were stored, in hexadecimal
 * @param pages 0: it cannot be printed
 * @param fault why; null: it can
 */
public record InvoiceFile(
        long id,
        long invoiceId,
        String number,
        String name,
        int size,
        String sha256,
        int pages,
        @Nullable FileFault fault,
        LocalDate storedOn,
        Instant storedAt,
        String storedBy) {

    static final String COLUMNS = """
            f.id, f.invoice_id, i.number, f.name, octet_length(f.bytes) as size, f.sha256, coalesce(f.pages, 0) as pages, f.fault,
            f.stored_on, f.stored_at, f.stored_by
            """;

    static InvoiceFile of(ResultSet row, int at) throws SQLException {
        return new InvoiceFile(
                row.getLong("id"),
                row.getLong("invoice_id"),
                row.getString("number"),
                row.getString("name"),
                row.getInt("size"),
                row.getString("sha256"),
                row.getInt("pages"),
                Optional.ofNullable(row.getString("fault"))
                        .map(FileFault::valueOf)
                        .orElse(null),
                row.getObject("stored_on", LocalDate.class),
                row.getObject("stored_at", OffsetDateTime.class).toInstant(),
                row.getString("stored_by"));
    }

    /** Whether it can go into an envelope. */
    public boolean isPrintable() {
        return fault == null;
    }

    /** What its reader sees it called: the invoice's number, as every system can write it, and the ending of a PDF. */
    public String nameByNumber() {
        String plain = number.replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        return plain + ".pdf";
    }
}
