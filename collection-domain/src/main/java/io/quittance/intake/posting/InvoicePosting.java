package io.quittance.intake.posting;

import io.quittance.intake.staging.ImportJob;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Adds new invoices and moves known ones to what their file says. What is reported as paid becomes a payment of source
 * REPORTED with its allocation, so that every balance is its total less its allocations; a further file that takes some of
 * it back adds a negative one. An allocation never counts from a later day than that of the import, since the balance does
 * not either.
 */
@Component
class InvoicePosting {

    private static final int SLICE = 10_000;

    private final JdbcClient jdbc;

    InvoicePosting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Slice by slice, so that {@code progress} hears of the rows done; all in the caller's transaction. */
    void add(ImportJob job, LongConsumer progress) {
        long last = jdbc.sql("select coalesce(max(line), 0) from intake_fact")
                .query(Long.class)
                .single();
        long done = 0;
        for (long from = 0; from <= last; from += SLICE) {
            addSlice(job, from, from + SLICE - 1);
            done += rows(from, from + SLICE - 1);
            progress.accept(done);
        }
    }

    /** Lines are not rows: a title stands above them, and a cell may hold several. */
    private long rows(long from, long to) {
        return jdbc.sql("select count(*) from intake_fact where line between :from and :to")
                .param("from", from)
                .param("to", to)
                .query(Long.class)
                .single();
    }

    private void addSlice(ImportJob job, long from, long to) {
        jdbc.sql("""
                with source as materialized (
                    select nextval('invoice_id_seq') as id, p.client_id as owner_id, f.*
                    from intake_fact f
                    join intake_decision d on d.line = f.line and d.outcome = 'NEW'
                    join intake_client p on p.number = f.client_number
                    where f.line between :from and :to and d.line between :from and :to
                    order by f.line
                ), invoices as (
                    insert into invoice (id, creditor_id, client_id, number, issued_on, due_on, currency, total, balance,
                        order_reference, import_id)
                    overriding system value
                    select id, :creditor, owner_id, invoice_number, issued_on, due_on, currency, total, balance,
                        order_reference, :import
                    from source
                ), reported as materialized (
                    select nextval('payment_id_seq') as id, id as invoice_id, owner_id, currency,
                        total - balance as amount, coalesce(paid_on, :on) as paid_on
                    from source where total <> balance
                ), payments as (
                    insert into payment (id, creditor_id, client_id, source, received_on, currency, amount, unapplied,
                        import_id, recorded_on, recorded_by)
                    overriding system value
                    select id, :creditor, owner_id, 'REPORTED', paid_on, currency, amount, 0, :import, :on, :by
                    from reported
                )
                insert into allocation (payment_id, invoice_id, amount, allocated_on, allocated_by)
                select id, invoice_id, amount, least(paid_on, :on), :by from reported
                """)
                .param("from", from)
                .param("to", to)
                .param("creditor", job.creditorId())
                .param("import", job.importId())
                .param("on", job.on())
                .param("by", job.by())
                .update();
    }

    void change(ImportJob job) {
        jdbc.sql("""
                with source as materialized (
                    select distinct on (i.id) i.id, i.client_id, i.currency, i.version, i.due_on as known_due_on,
                        i.balance as known_balance, i.total, f.due_on, f.balance, f.paid_on
                    from intake_fact f
                    join intake_decision d on d.line = f.line and d.outcome = 'CHANGED'
                    join invoice i on i.id = f.invoice_id and (i.balance <> f.balance or i.due_on <> f.due_on)
                    order by i.id, f.line
                ), kept as (
                    insert into intake_before (import_id, entity, entity_id, before, version_after)
                    select :import, 'INVOICE', id, jsonb_build_object('due_on', known_due_on), version + 1 from source
                ), told as (
                    insert into history_event (creditor_id, client_id, invoice_id, kind, occurred_on, actor, detail)
                    select :creditor, client_id, id, 'INVOICE_CHANGED', :on, :by,
                        jsonb_build_object('dueOn', due_on::text, 'dueOnBefore', known_due_on::text, 'import', :importText)
                    from source where due_on <> known_due_on
                ), reported as materialized (
                    select nextval('payment_id_seq') as id, id as invoice_id, client_id, currency,
                        known_balance - balance as amount,
                        -- What is taken back was thought paid until today, on whatever day the rest was paid.
                        case when sign(known_balance - balance) = sign(total) then coalesce(paid_on, :on) else :on end as paid_on
                    from source where known_balance <> balance
                ), payments as (
                    insert into payment (id, creditor_id, client_id, source, received_on, currency, amount, unapplied,
                        import_id, recorded_on, recorded_by)
                    overriding system value
                    select id, :creditor, client_id, 'REPORTED', paid_on, currency, amount, 0, :import, :on, :by
                    from reported
                ), allocations as (
                    insert into allocation (payment_id, invoice_id, amount, allocated_on, allocated_by)
                    select id, invoice_id, amount, least(paid_on, :on), :by from reported
                )
                update invoice i set balance = s.balance, due_on = s.due_on, version = i.version + 1
                from source s where i.id = s.id
                """)
                .param("creditor", job.creditorId())
                .param("import", job.importId())
                .param("importText", String.valueOf(job.importId()))
                .param("on", job.on())
                .param("by", job.by())
                .update();
    }
}
