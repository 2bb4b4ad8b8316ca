package io.quittance.dispute;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds before a night which accepted disputes got what was awaited, and lets their ladders go on; and which lost it again. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DisputeReview {

    /** One of each client, the oldest: what it takes does not answer the next. */
    private static final String ARRIVED = """
            with next as materialized (
                select distinct on (d.client_id) d.id
                from dispute d
                join dispute_decision dec on dec.dispute_id = d.id and dec.decision = 'ACCEPTED'
                join hold h on h.id = d.hold_id and h.lifted_on is null
                where d.creditor_id = :creditor
                  and not exists (select from dispute_arrival a where a.dispute_id = d.id and a.gone_on is null)
                  and exists (select from dispute_credit_taken(d.id))
                order by d.client_id, d.id
            ), taken as materialized (
                select n.id, t.* from next n cross join lateral dispute_credit_taken(n.id) t
            ), arrived as (
                insert into dispute_arrival (dispute_id, arrived_on)
                select id, :on from next
                returning id as arrival_id, dispute_id
            ), credited as (
                insert into dispute_credit (arrival_id, credit_note_id, payment_id, amount)
                select r.arrival_id, t.credit_note_id, t.payment_id, t.amount
                from arrived r join taken t on t.id = r.dispute_id
            ), lifted as (
                update hold h set lifted_on = :on, lifted_by = :by, version = h.version + 1
                from arrived join dispute d on d.id = arrived.dispute_id
                where h.id = d.hold_id
            )
            insert into history_event (creditor_id, client_id, invoice_id, kind, occurred_on, actor, detail)
            select d.creditor_id, d.client_id, d.invoice_id, 'DISPUTE_CREDITED', :on, :by,
                   jsonb_build_object('dispute', d.id::text, 'reasonFr', r.name_fr, 'reasonEn', r.name_en, 'accepted', dec.amount::text, 'awaits', dec.awaits, 'currency', i.currency)
            from arrived
            join dispute d on d.id = arrived.dispute_id
            join dispute_decision dec on dec.dispute_id = d.id
            join invoice i on i.id = d.invoice_id
            join dispute_reason r on r.id = d.reason_id
            """;

    private static final String GONE = """
            with gone as materialized (
                select a.id as arrival_id, d.*, nextval(pg_get_serial_sequence('hold', 'id')) as new_hold
                from dispute_arrival a join dispute d on d.id = a.dispute_id
                where d.creditor_id = :creditor and a.gone_on is null and not dispute_credit_stands(a.id)
            ), undone as (
                update dispute_arrival a set gone_on = :on from gone where a.id = gone.arrival_id
            ), held as (
                insert into hold (id, creditor_id, client_id, invoice_id, reason, amount, note, placed_on, placed_by)
                overriding system value
                select new_hold, creditor_id, client_id, invoice_id, 'DISPUTE', amount, note, :on, :by from gone
            ), moved as (
                update dispute d set hold_id = gone.new_hold from gone where d.id = gone.id
            )
            insert into history_event (creditor_id, client_id, invoice_id, kind, occurred_on, actor, detail)
            select gone.creditor_id, gone.client_id, gone.invoice_id, 'DISPUTE_REOPENED', :on, :by,
                   jsonb_build_object('dispute', gone.id::text, 'reasonFr', r.name_fr, 'reasonEn', r.name_en)
            from gone
            join dispute d on d.id = gone.id
            join dispute_reason r on r.id = d.reason_id
            """;

    private final JdbcClient jdbc;

    DisputeReview(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the night's own transaction; a second time finds nothing more. */
    public void of(long creditorId, LocalDate on, String by) {
        change(GONE, creditorId, on, by);
        while (change(ARRIVED, creditorId, on, by) > 0) {
            // The next of the same client takes from what is left.
        }
    }

    private int change(String statement, long creditorId, LocalDate on, String by) {
        return jdbc.sql(statement)
                .param("creditor", creditorId)
                .param("on", on)
                .param("by", by)
                .update();
    }
}
