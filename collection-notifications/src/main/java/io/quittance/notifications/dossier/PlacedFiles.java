package io.quittance.notifications.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What do the invoices of a placement look like: the file of each when it was made, and every other that was sent before? */
@Component
class PlacedFiles {

    private static final String FILES = """
            with known as (
                select f.id, f.invoice_id, octet_length(f.bytes) as size, f.sha256, i.number,
                       row_number() over (partition by f.invoice_id order by f.id desc) = 1 as is_last
                from placement p
                join placement_invoice x on x.placement_id = p.id
                join invoice i on i.id = x.invoice_id
                join invoice_file f on f.invoice_id = i.id and f.stored_at <= p.placed_at
                where p.id = :placement
            )
            select k.id, k.number, k.size, k.sha256, k.is_last,
                   count(*) over (partition by lower(regexp_replace(k.number, '[^A-Za-z0-9._-]+', '_', 'g')), k.is_last) > 1 as is_shared
            from known k
            where k.is_last
               or exists (select from message_attachment a join message m on m.id = a.message_id and m.status in ('SENT', 'AMBIGUOUS')
                          where a.invoice_file_id = k.id)
               or exists (select from letter_enclosure e join letter_state t on t.letter_id = e.letter_id
                          where e.invoice_file_id = k.id and t.state not in ('QUEUED', 'CANCELLED'))
            order by k.number, k.id
            """;

    /** 256 MB, as much as a delivery of such files. */
    static final long MOST_BYTES = 256L * 1024 * 1024;

    private final JdbcClient jdbc;

    private record Placed(long size, DossierFile file) {}

    PlacedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * In the order of invoice numbers; none is read yet.
     *
     * @throws DossierTooLargeException when all of them are more than {@link #MOST_BYTES}
     */
    List<DossierFile> of(long placementId) {
        List<Placed> placed = jdbc.sql(FILES)
                .param("placement", placementId)
                .query((row, at) -> new Placed(row.getLong("size"), file(row)))
                .list();
        check(placed.stream().mapToLong(Placed::size).sum());
        return placed.stream().map(Placed::file).toList();
    }

    static void check(long bytes) {
        if (bytes > MOST_BYTES) {
            throw new DossierTooLargeException(bytes, MOST_BYTES);
        }
    }

    /** Older ones, and those whose numbers are one name, carry our number of the file after a sign that no name has. */
    private DossierFile file(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        String name = row.getString("number").replaceAll("[^A-Za-z0-9._-]+", "_");
        boolean isAlone = row.getBoolean("is_last") && !row.getBoolean("is_shared");
        String path = "invoices/" + name + (isAlone ? "" : "~v" + id) + ".pdf";
        return new DossierFile(path, row.getString("sha256"), () -> bytes(id));
    }

    private byte[] bytes(long file) {
        return jdbc.sql("select bytes from invoice_file where id = :file")
                .param("file", file)
                .query((row, at) -> row.getBytes("bytes"))
                .single();
    }
}
