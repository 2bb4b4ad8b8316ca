package io.quittance.notifications.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which letters asked for the invoices of a placement before it was made, as they were posted, and what became of them? */
@Component
class SentLetters {

    private static final String LETTERS = """
            select l.id, l.kind, array_to_string(l.recipient, ', ') as recipient, l.subject, l.pdf, l.pdf_sha256,
                   coalesce(l.registered_number, '') as registered_number,
                   posted.posted_on, last.state, last.note, last.occurred_on
            from placement p
            join letter l on l.client_id = p.client_id
            cross join lateral (
                select e.state, e.note, e.occurred_on from letter_event e
                where e.letter_id = l.id and e.recorded_at <= p.placed_at
                  and not exists (select from letter_event c where c.corrects_id = e.id and c.recorded_at <= p.placed_at)
                order by e.occurred_on desc, e.id desc limit 1) last
            cross join lateral (
                select min(e.occurred_on) as posted_on from letter_event e
                where e.letter_id = l.id and e.state = 'DEPOSITED' and e.recorded_at <= p.placed_at
                  and not exists (select from letter_event c where c.corrects_id = e.id and c.recorded_at <= p.placed_at)) posted
            where p.id = :placement and last.state not in ('QUEUED', 'CANCELLED') and posted.posted_on is not null
              and exists (select from letter_line i join placement_invoice x on x.invoice_id = i.invoice_id
                          where i.letter_id = l.id and x.placement_id = p.id)
            order by posted.posted_on, l.id
            """;

    private static final String PROOFS = """
            select x.id, x.name, x.bytes, x.sha256 from letter_proof x
            join placement p on p.id = :placement and x.stored_at <= p.placed_at
            where x.letter_id = :letter order by x.id
            """;

    private final JdbcClient jdbc;

    SentLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Sent> of(long placementId) {
        return jdbc.sql(LETTERS)
                .param("placement", placementId)
                .query((row, number) -> sent(placementId, row))
                .list();
    }

    private Sent sent(long placementId, ResultSet row) throws SQLException {
        LocalDate postedOn = row.getObject("posted_on", LocalDate.class);
        long letter = row.getLong("id");
        String name = "letters/%s-letter-%d".formatted(postedOn, letter);
        List<DossierFile> files = new ArrayList<>();
        files.add(DossierFile.kept(name + ".pdf", row.getBytes("pdf"), row.getString("pdf_sha256")));
        files.addAll(proofs(placementId, letter, name));
        String told = Stream.of(row.getString("registered_number"), row.getString("note"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return new Sent(
                postedOn,
                row.getString("kind"),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("state"),
                row.getObject("occurred_on", LocalDate.class),
                told,
                files);
    }

    private List<DossierFile> proofs(long placementId, long letter, String name) {
        return jdbc.sql(PROOFS)
                .param("placement", placementId)
                .param("letter", letter)
                .query((row, number) -> DossierFile.kept(
                        name + "-proof-" + row.getLong("id") + '-' + plain(row.getString("name")),
                        row.getBytes("bytes"),
                        row.getString("sha256")))
                .list();
    }

    /** A name that means the same on every system. */
    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9._-]+", "_");
    }
}
