package io.quittance.notifications.dossier;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which mails asked for the invoices of a placement before it was made, word for word, and what became of them? */
@Component
class SentMails {

    private static final String MAILS = """
            select m.id, m.channel, m.recipient, m.subject, m.status, m.body_text, m.body_html, m.message_id,
                   (coalesce(m.sent_at, m.claimed_at) at time zone k.time_zone)::date as left_on,
                   coalesce((select case when m.status <> 'SENT' then e.detail end from delivery_event e
                             where e.message_id = m.id and e.occurred_at <= p.placed_at order by e.id desc limit 1), '') as outcome,
                   coalesce((select string_agg(format('Attachment: %s (SHA-256 %s)', a.name, f.sha256) || chr(10), '' order by a.position)
                             from message_attachment a join invoice_file f on f.id = a.invoice_file_id
                             where a.message_id = m.id), '')
                   || coalesce((select string_agg(format('Attachment: %s (SHA-256 %s)', f.name, f.sha256) || chr(10), '' order by f.name)
                                from notice_file f where f.notice_id = m.notice_id and f.type = 'application/pdf'), '') as attached
            from placement p
            join creditor k on k.id = p.creditor_id
            join message m on m.client_id = p.client_id and m.status in ('SENT', 'AMBIGUOUS')
                          and coalesce(m.sent_at, m.claimed_at) <= p.placed_at
            where p.id = :placement
              and (exists (select from message_line l join placement_invoice i on i.invoice_id = l.invoice_id
                           where l.message_id = m.id and i.placement_id = p.id)
                   or exists (select from notice n
                              join placement_invoice i on i.placement_id = p.id
                              where n.id = m.notice_id
                                and (i.invoice_id in (select l.invoice_id from plan_invoice l where l.version_id = n.version_id)
                                     or i.invoice_id in (select l.invoice_id from settlement_invoice l
                                                         where l.settlement_id = n.settlement_id)
                                     or i.invoice_id in (select l.invoice_id from debit_note_line l
                                                         where l.note_id = n.debit_note_id))))
            order by left_on, m.id
            """;

    private final JdbcClient jdbc;

    SentMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Sent> of(long placementId) {
        return jdbc.sql(MAILS)
                .param("placement", placementId)
                .query((row, number) -> sent(row))
                .list();
    }

    private static Sent sent(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("left_on", LocalDate.class);
        String name = "messages/%s-mail-%d".formatted(on, row.getLong("id"));
        String head = "To: %s\nSubject: %s\nMessage-ID: %s\n%s\n"
                .formatted(
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("message_id"),
                        row.getString("attached"));
        return new Sent(
                on,
                row.getString("channel"),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("status"),
                null,
                row.getString("outcome"),
                List.of(
                        new DossierFile(name + ".txt", utf8(head + row.getString("body_text"))),
                        new DossierFile(name + ".html", utf8(row.getString("body_html")))));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
