package io.quittance.promise;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings the holds of promises in line with how these stand: those that are kept, replaced or taken back let go of their
 * invoices, those that run again hold them again. Once more changes nothing; what a person lifted stays lifted.
 */
@Component
class PromiseHolds {

    private static final String LET_GO = """
            with gone as (
                update promise_hold x set let_go_on = :on
                from promise p
                join promise_standing(:on) s on s.promise_id = p.id and s.client_id = p.client_id
                                            and s.state in ('KEPT', 'REPLACED', 'WITHDRAWN'), hold h
                where p.creditor_id = :creditor and p.client_id = coalesce(cast(:client as bigint), p.client_id)
                  and p.held_until >= :on and x.promise_id = p.id and x.let_go_on is null
                  and h.id = x.hold_id and h.lifted_on is null
                returning x.hold_id
            ), lifted as (
                update hold h set lifted_on = :on, lifted_by = :by, version = h.version + 1
                from gone where h.id = gone.hold_id
                returning h.creditor_id, h.client_id, h.invoice_id
            )
            insert into history_event (creditor_id, client_id, invoice_id, kind, occurred_on, actor, detail)
            select creditor_id, client_id, invoice_id, 'HOLD_LIFTED', :on, :by, jsonb_build_object('reason', 'PROMISE')
            from lifted
            """;

    /** With the moment since when payments count off: what came meanwhile is not held. */
    private static final String HOLD_AGAIN = """
            with again as materialized (
                select h.*, x.promise_id, nextval(pg_get_serial_sequence('hold', 'id')) as new_hold
                from promise p
                join promise_standing(:on) s on s.promise_id = p.id and s.client_id = p.client_id and s.state = 'OPEN'
                join promise_hold x on x.promise_id = p.id and x.let_go_on is not null
                join hold h on h.id = x.hold_id
                where p.creditor_id = :creditor and p.client_id = coalesce(cast(:client as bigint), p.client_id)
                  and p.held_until >= :on
                  and not exists (select from promise_hold later where later.promise_id = x.promise_id
                                    and later.invoice_id = x.invoice_id and later.hold_id > x.hold_id)
            ), held as (
                insert into hold (id, creditor_id, client_id, invoice_id, reason, amount, note, placed_on, placed_at, placed_by, held_until)
                overriding system value
                select new_hold, creditor_id, client_id, invoice_id, 'PROMISE', amount, note, :on, placed_at, :by, held_until
                from again
            ), linked as (
                insert into promise_hold (hold_id, promise_id, invoice_id) select new_hold, promise_id, invoice_id from again
            )
            insert into history_event (creditor_id, client_id, invoice_id, kind, occurred_on, actor, detail)
            select creditor_id, client_id, invoice_id, 'HOLD_PLACED', :on, :by,
                   jsonb_strip_nulls(jsonb_build_object('reason', 'PROMISE', 'until', held_until::text, 'amount', amount::text))
            from again
            """;

    private final JdbcClient jdbc;

    PromiseHolds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void ofCreditor(long creditorId, LocalDate on, String by) {
        align(creditorId, null, on, by);
    }

    void ofClient(long creditorId, long clientId, LocalDate on, String by) {
        align(creditorId, clientId, on, by);
    }

    private void align(long creditorId, @Nullable Long clientId, LocalDate on, String by) {
        for (String change : new String[] {LET_GO, HOLD_AGAIN}) {
            jdbc.sql(change)
                    .param("creditor", creditorId)
                    .param("client", clientId)
                    .param("on", on)
                    .param("by", by)
                    .update();
        }
    }
}
