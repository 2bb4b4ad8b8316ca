package io.quittance.payment.export;

import java.time.LocalDate;
import java.util.Locale;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives the accounting what was not exported yet of payments: recorded, allocated, taken back, refunded, forgone or set off. */
@Component
public class PaymentExports {

    private static final String NUMBERED = """
            insert into payment_export (creditor_id, number, language, made_on, made_by)
            select :creditor, coalesce(max(number), 0) + 1, :language, :on, :by
            from payment_export where creditor_id = :creditor
            returning id
            """;

    /** What imported books reported, the accounting told us: it is not told back. */
    private static final String PAYMENTS = """
            insert into exported_payment (payment_id, export_id)
            select p.id, :export from payment p
            where p.creditor_id = :creditor and p.source <> 'REPORTED'
              and not exists (select from exported_payment e where e.payment_id = p.id)
            """;

    /** Of payments that were exported alone: what is recorded meanwhile waits for the next export as a whole. */
    private static final String ALLOCATIONS = """
            insert into exported_allocation (allocation_id, export_id)
            select a.id, :export
            from allocation a
            join exported_payment e on e.payment_id = a.payment_id
            join payment p on p.id = a.payment_id and p.creditor_id = :creditor
            where not exists (select from exported_allocation x where x.allocation_id = a.id)
            """;

    /**
     * Each part of a payment is a row, and what is left of it another one, on account: the rows of a payment are its money. What
     * was allocated after its payment was exported leaves the account: two rows that make zero.
     */
    private static final String ROWS = """
            with moved as (
                select a.id, a.payment_id, a.amount, a.allocated_on, coalesce(a.invoice_id, a.charged_invoice_id) as invoice_id,
                       a.charge is not null as is_charge,
                       a.invoice_id is null and a.charge is null as is_back,
                       case when i.id is not null then sign(a.amount) <> sign(i.total)
                            when a.charge is not null then a.amount < 0
                            else p.taken_back_on is not null end as is_undone
                from exported_allocation x
                join allocation a on a.id = x.allocation_id
                join payment p on p.id = a.payment_id
                left join invoice i on i.id = a.invoice_id
                where x.export_id = :export
            ),
            part as (
                select m.payment_id, m.id, m.is_undone, m.is_charge, false as is_refund, m.invoice_id, m.allocated_on, m.amount
                from moved m
                where not m.is_back
                union all
                select m.payment_id, m.id, false, false, true, null, m.allocated_on, -m.amount
                from moved m
                where m.is_back and not m.is_undone
                union all
                select p.id, null, false, false, false, null, max(m.allocated_on),
                       case when bool_or(e.export_id = :export) then p.amount else 0 end - coalesce(sum(m.amount), 0)
                from exported_payment e
                join payment p on p.id = e.payment_id
                left join moved m on m.payment_id = p.id and not m.is_undone and not m.is_back
                where e.export_id = :export or m.id is not null
                group by p.id
                union all
                select m.payment_id, null, true, false, false, null, max(m.allocated_on), -sum(m.amount)
                from moved m
                where m.is_undone
                group by m.payment_id
            )
            insert into payment_export_row (export_id, no, booked_on, kind, client_number, client_name, invoice_number, amount, currency,
                                            reference, payment_id, account, statement_on)
            select :export, row_number() over (order by p.id, t.is_undone, t.is_refund, t.id nulls last),
                   case when t.is_undone then coalesce(p.taken_back_on, t.allocated_on)
                        when t.is_refund then t.allocated_on
                        when e.export_id = :export then p.received_on
                        else t.allocated_on end,
                   told.kind, c.number, c.name, i.number, t.amount, p.currency, p.reference, p.id, s.account, s.booked_on
            from part t
            join payment p on p.id = t.payment_id
            join exported_payment e on e.payment_id = p.id
            join client c on c.id = p.client_id
            left join invoice i on i.id = t.invoice_id
            cross join lateral (select case
                when p.source = 'WRITTEN_OFF' then 'WRITE_OFF'
                when p.source in ('REBATE', 'OFFSET') then p.source
                when t.is_charge then 'CHARGES'
                when t.is_refund then 'REFUND'
                when t.is_undone then case p.taken_back_reason when 'RETURNED' then 'RETURNED' when 'MISTAKE' then 'CANCELLED'
                                                               else 'ALLOCATION' end
                when e.export_id = :export then 'PAYMENT'
                else 'ALLOCATION' end) told (kind)
            left join lateral (
                select l.account, l.booked_on
                from statement_match m
                join statement_line l on l.id = m.line_id
                where m.payment_id = p.id and m.kind = case told.kind when 'RETURNED' then 'RETURN' else 'PAYMENT' end
                order by m.undone_on is not null, m.id desc
                limit 1) s on true
            where t.amount <> 0
            """;

    private final JdbcClient jdbc;

    PaymentExports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Exports all that was not exported yet. Of two people at once, the second finds what came in after the first.
     *
     * @param language in which its file is written, French or English
     * @param on the business day
     * @return the number of the export; empty: there was nothing new
     * @throws org.springframework.dao.EmptyResultDataAccessException when there is no such creditor
     */
    @Transactional
    public OptionalInt make(long creditorId, Locale language, LocalDate on, String by) {
        jdbc.sql("select id from creditor where id = :creditor for no key update")
                .param("creditor", creditorId)
                .query(Long.class)
                .single();
        if (waiting(creditorId) == 0) {
            return OptionalInt.empty();
        }
        long export = jdbc.sql(NUMBERED)
                .param("creditor", creditorId)
                .param("language", language.getLanguage().equals("fr") ? "fr" : "en")
                .param("on", on)
                .param("by", by)
                .query(Long.class)
                .single();
        jdbc.sql(PAYMENTS).param("creditor", creditorId).param("export", export).update();
        jdbc.sql(ALLOCATIONS)
                .param("creditor", creditorId)
                .param("export", export)
                .update();
        jdbc.sql(ROWS).param("export", export).update();
        return OptionalInt.of(jdbc.sql("select number from payment_export where id = :export")
                .param("export", export)
                .query(Integer.class)
                .single());
    }

    /** How many payments have something that was not exported yet. */
    @Transactional(readOnly = true)
    public int waiting(long creditorId) {
        return jdbc.sql("""
                select count(*)::int from payment p
                where p.creditor_id = :creditor and p.source <> 'REPORTED'
                  and (not exists (select from exported_payment e where e.payment_id = p.id)
                       or exists (select from allocation a
                                  where a.payment_id = p.id
                                    and not exists (select from exported_allocation x where x.allocation_id = a.id)))
                """).param("creditor", creditorId).query(Integer.class).single();
    }
}
