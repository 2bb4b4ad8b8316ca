package io.quittance.notifications.letter.life;

import io.quittance.dunning.policy.Channel;
import io.quittance.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which letters were written, and where do they stand? The latest first. */
@Component
@Transactional(readOnly = true)
public class FollowedLetters {

    private static final String SELECT = """
            select l.id, l.client_id, c.number as client_number, c.name as client_name, l.step_id, l.kind, l.recipient, l.subject,
                   l.amount, l.currency, l.pages, l.composed_on, l.registered_number, l.pdf_sha256,
                   coalesce(s.state, 'QUEUED') as state, coalesce(s.occurred_on, l.composed_on) as since, s.reason,
                   (select min(e.occurred_on) from letter_event e
                    where e.letter_id = l.id and e.state in ('DELIVERED', 'REFUSED', 'UNCLAIMED')
                      and not exists (select from letter_event r where r.corrects_id = e.id)) as notified_on
            from letter l
            join client c on c.id = l.client_id
            left join letter_state s on s.letter_id = l.id
            where l.creditor_id = :creditor
            """;

    private final JdbcClient jdbc;

    FollowedLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One letter of this creditor; empty: there is none. */
    public Optional<FollowedLetter> find(long creditorId, long letterId) {
        return jdbc.sql(SELECT + " and l.id = :letter")
                .param("creditor", creditorId)
                .param("letter", letterId)
                .query((row, n) -> letter(row))
                .optional();
    }

    /**
     * A page of them.
     *
     * @param before id of the last letter already seen; {@link Long#MAX_VALUE}: from the latest
     */
    public List<FollowedLetter> of(long creditorId, Filter filter, long before, int limit) {
        return jdbc.sql(SELECT + filter.conditions() + " and l.id < :before order by l.id desc limit :limit")
                .param("creditor", creditorId)
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("client", filter.clientId())
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> letter(row))
                .list();
    }

    /** The PDF of one letter of this creditor, as it was composed; empty: there is none. */
    public Optional<byte[]> pdf(long creditorId, long letterId) {
        return jdbc.sql("select pdf from letter where id = :letter and creditor_id = :creditor")
                .param("letter", letterId)
                .param("creditor", creditorId)
                .query((row, n) -> row.getBytes("pdf"))
                .optional();
    }

    /** What the letter asked for, invoice by invoice, the oldest due first. */
    public List<Asked> asked(long letterId) {
        return jdbc.sql("""
                select i.id, i.number, i.due_on, n.amount, i.currency
                from letter_line n
                join invoice i on i.id = n.invoice_id
                where n.letter_id = :letter
                order by i.due_on, i.id
                """)
                .param("letter", letterId)
                .query((row, n) -> new Asked(
                        row.getLong("id"),
                        row.getString("number"),
                        row.getObject("due_on", LocalDate.class),
                        Money.of(row.getBigDecimal("amount"), row.getString("currency"))))
                .list();
    }

    private static FollowedLetter letter(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return new FollowedLetter(
                row.getLong("id"),
                row.getLong("client_id"),
                row.getString("client_number"),
                row.getString("client_name"),
                row.getLong("step_id"),
                Channel.valueOf(row.getString("kind")),
                List.of((String[]) row.getArray("recipient").getArray()),
                row.getString("subject"),
                Money.of(row.getBigDecimal("amount"), row.getString("currency")),
                row.getInt("pages"),
                row.getObject("composed_on", LocalDate.class),
                row.getString("registered_number"),
                row.getString("pdf_sha256"),
                LetterState.valueOf(row.getString("state")),
                row.getObject("since", LocalDate.class),
                reason == null ? null : ReturnReason.valueOf(reason),
                row.getObject("notified_on", LocalDate.class));
    }

    /** An invoice and how much of it the letter asked for. */
    public record Asked(long invoiceId, String number, LocalDate dueOn, Money amount) {}

    /** What is looked for; null asks for any. */
    public record Filter(
            @Nullable LetterState state, @Nullable Long clientId) {

        public static final Filter ANY = new Filter(null, null);

        private String conditions() {
            return (state == null ? "" : " and coalesce(s.state, 'QUEUED') = :state")
                    + (clientId == null ? "" : " and l.client_id = :client");
        }
    }
}
