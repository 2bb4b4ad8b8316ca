package io.quittance.insight.check;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Do the copies equal the facts? Balances and unapplied amounts against allocations, last
 * rungs against steps.
 */
@Component
@Transactional(readOnly = true)
public class Reconciliation {

    private static final String MISMATCHES = """
            select 'BALANCE' as copy, i.id, i.number as name, i.balance as kept, i.total - coalesce(a.amount, 0) as expected
            from invoice i
            left join (select invoice_id, sum(amount) as amount from allocation group by invoice_id) a on a.invoice_id = i.id
            where i.creditor_id = :creditor and i.balance <> i.total - coalesce(a.amount, 0)
            union all
            select 'UNAPPLIED', p.id, p.reference, p.unapplied, p.amount - coalesce(a.amount, 0)
            from payment p
            left join (select payment_id, sum(amount) as amount from allocation group by payment_id) a on a.payment_id = p.id
            where p.creditor_id = :creditor and p.unapplied <> p.amount - coalesce(a.amount, 0)
            union all
            select 'ALLOCATION', a.id, i.number, a.amount, 0
            from allocation a
            join payment p on p.id = a.payment_id
            join invoice i on i.id = a.invoice_id
            where i.creditor_id = :creditor
              and (p.creditor_id <> i.creditor_id or p.client_id <> i.client_id or p.currency <> i.currency)
            union all
            select 'LAST_RUNG', i.id, i.number, coalesce(r.step_by_copy, 0), coalesce(r.step_by_facts, 0)
            from rung_reached_astray r
            join invoice i on i.id = r.invoice_id
            where i.creditor_id = :creditor
            union all
            select 'WAITING', l.id, to_char(l.booked_on, 'YYYY-MM-DD') || ' ' || coalesce(l.payer, ''), l.waiting, e.waiting
            from statement_line l
            left join (select line_id, sum(amount) as amount from statement_match
                       where creditor_id = :creditor and undone_on is null group by line_id) m on m.line_id = l.id
            left join (select distinct replaced_id from statement_replacement) r on r.replaced_id = l.id
            left join claimed_line k on k.line_id = l.id
            cross join lateral (
                select case when k.line_id is not null then l.amount
                            when r.replaced_id is null then client_money(l.amount, l.reversal, l.return_reason) else 0 end
                       - coalesce(m.amount, 0) as waiting) e
            where l.creditor_id = :creditor and l.waiting <> e.waiting
            order by 1, 2
            """;

    private final JdbcClient jdbc;

    Reconciliation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What does not agree in a creditor's books; empty: all of it does. */
    public List<Mismatch> of(long creditorId) {
        return jdbc.sql(MISMATCHES)
                .param("creditor", creditorId)
                .query((row, number) -> new Mismatch(
                        Copy.valueOf(row.getString("copy")),
                        row.getLong("id"),
                        row.getString("name"),
                        row.getBigDecimal("kept"),
                        row.getBigDecimal("expected")))
                .list();
    }

    /** What was compared. */
    public enum Copy {
        /** Of an invoice: total less allocations. */
        BALANCE,
        /** Of a payment: amount less allocations. */
        UNAPPLIED,
        /** An allocation whose payment and invoice differ in client or currency. */
        ALLOCATION,
        /** Of an invoice: the step that took it up its last rung, by id; 0: none. */
        LAST_RUNG,
        /** What of a movement waits against what it was taken for. */
        WAITING
    }

    /**
     * @param id of the invoice, the payment or the allocation, by {@code copy}
     * @param name the invoice's number or the payment's reference
     * @param kept what stands in the books
     * @param expected what the facts say
     */
    public record Mismatch(Copy copy, long id, String name, BigDecimal kept, BigDecimal expected) {}
}
