package io.quittance.writeoff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which debts are proposed to be given up, and what was said to it? Those that wait first, then the latest. */
@Component
@Transactional(readOnly = true)
public class WriteOffList {

    private static final String ROWS = """
            select w.id, w.client_id, c.number as client_number, c.name as client_name, w.currency, w.reason,
                   w.proposed_on, w.proposed_by, coalesce(t.taken_back_on, w.decided_on) as decided_on,
                   coalesce(t.taken_back_by, w.decided_by) as decided_by,
                   case when t.taken_back_on is null then w.decision else 'WITHDRAWN' end as decision, l.invoices, l.amount, l.owed,
                   m.line_id as movement, m.paid, m.reference
            from write_off w
            join client c on c.id = w.client_id
            -- What was approved, and taken back with what it was made for.
            left join payment t on t.id = w.payment_id
            cross join lateral (
                select string_agg(i.number, ', ' order by i.due_on, i.id) as invoices, sum(x.amount) as amount,
                       sum(least(i.balance, x.amount)) as owed
                from write_off_invoice x join invoice i on i.id = x.invoice_id where x.write_off_id = w.id) l
            left join lateral (
                select m.line_id, p.reference, sum(a.amount) as paid
                from match_write_off f
                join statement_match m on m.id = f.match_id
                join payment p on p.id = m.payment_id
                left join allocation a on a.payment_id = p.id
                     and a.invoice_id in (select x.invoice_id from write_off_invoice x where x.write_off_id = w.id)
                where f.write_off_id = w.id
                group by m.line_id, p.reference) m on true
            where w.creditor_id = :creditor and (:writeOff::bigint is null or w.id = :writeOff)
            order by w.decision is not null, w.id desc
            limit :limit
            """;

    private final JdbcClient jdbc;

    WriteOffList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<WriteOffRow> of(long creditorId, int limit) {
        return ask(creditorId, null, limit);
    }

    /** One of this creditor's. */
    public Optional<WriteOffRow> one(long creditorId, long writeOffId) {
        return ask(creditorId, writeOffId, 1).stream().findFirst();
    }

    private List<WriteOffRow> ask(long creditorId, @Nullable Long writeOffId, int limit) {
        return jdbc.sql(ROWS)
                .param("creditor", creditorId)
                .param("writeOff", writeOffId)
                .param("limit", limit)
                .query(DataClassRowMapper.newInstance(WriteOffRow.class))
                .list();
    }

    /**
     * @param invoices their numbers, comma between
     * @param amount proposed to be given up
     * @param owed what of it is still open now
     * @param decision null while it waits
     * @param movement on a bank account that paid less than was owed; null: it was not proposed with a payment
     * @param paid what that movement pays of these invoices; null: no movement
     * @param reference the words of that payment; null: no movement
     */
    public record WriteOffRow(
            long id,
            long clientId,
            String clientNumber,
            String clientName,
            String currency,
            String reason,
            LocalDate proposedOn,
            String proposedBy,
            @Nullable LocalDate decidedOn,
            @Nullable String decidedBy,
            @Nullable WriteOffDecision decision,
            String invoices,
            BigDecimal amount,
            BigDecimal owed,
            @Nullable Long movement,
            @Nullable BigDecimal paid,
            @Nullable String reference) {

        /** What was open before the movement paid less. */
        public BigDecimal asked() {
            return paid == null ? amount : paid.add(amount);
        }

        /** Whether the movement still pays a part of them. */
        public boolean isShortPaid() {
            return paid != null && paid.signum() > 0;
        }

        /** Why, as a person wrote it; empty: only the bank's words are known. */
        public String ownWords() {
            return reason.equals(reference) ? "" : reason;
        }
    }
}
