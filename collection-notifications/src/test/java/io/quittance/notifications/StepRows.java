package io.quittance.notifications;

import io.quittance.client.Client;
import io.quittance.invoice.Invoice;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of steps as a night would leave them. */
final class StepRows {

    private static final AtomicInteger POLICIES = new AtomicInteger();

    private final JdbcClient jdbc;

    StepRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An approved email step on {@link Books#ON}, at a rung of a policy of its own, with these invoices at it. */
    long add(Client client, String template, boolean charges, List<Invoice> listed) {
        long step = jdbc.sql("""
                with policy as (
                    insert into dunning_policy (creditor_id, code, name) values (:creditor, :code, 'Test') returning id),
                version as (
                    insert into dunning_policy_version (policy_id, version, contact_gap_days, created_by)
                    select id, 1, 2, 'test' from policy returning id),
                level as (
                    insert into dunning_level (policy_version_id, rank, after_days, min_gap_days, channel, template, claims_charges)
                    select id, 2, :after, 2, 'EMAIL', :template, :charges from version returning policy_version_id, rank),
                run as (
                    insert into dunning_run (creditor_id, run_on, started_by) values (:creditor, :on, 'test')
                    on conflict (creditor_id, run_on) do update set started_by = 'test' returning id)
                insert into dunning_step (creditor_id, run_id, client_id, currency, policy_version_id, rank, channel, template, step_on,
                                          status, amount)
                select :creditor, run.id, :client, 'EUR', level.policy_version_id, level.rank, 'EMAIL', :template, :on, 'APPROVED', 0
                from run, level
                returning id
                """)
                .param("creditor", client.creditorId())
                .param("client", client.id())
                .param("code", "test-" + POLICIES.incrementAndGet())
                .param("after", template.equals("courtesy") ? -7 : 3)
                .param("template", template)
                .param("charges", charges)
                .param("on", Books.ON)
                .query(Long.class)
                .single();
        for (Invoice invoice : listed) {
            jdbc.sql("""
                    insert into dunning_line (step_id, invoice_id, policy_version_id, rank, balance, days_overdue)
                    select s.id, i.id, s.policy_version_id, s.rank, i.balance, :on - i.due_on
                    from dunning_step s, invoice i
                    where s.id = :step and i.id = :invoice
                    """)
                    .param("step", step)
                    .param("invoice", invoice.id())
                    .param("on", Books.ON)
                    .update();
        }
        return step;
    }

    /** Lists an invoice in a step without letting it climb. */
    void inform(long step, Invoice listed) {
        jdbc.sql("""
                insert into dunning_line (step_id, invoice_id, policy_version_id, rank, balance, days_overdue)
                select :step, i.id, null, null, i.balance, :on - i.due_on from invoice i where i.id = :invoice
                """)
                .param("step", step)
                .param("invoice", listed.id())
                .param("on", Books.ON)
                .update();
    }

    /** Another step like this one, with the same invoices, of a later night. */
    long later(long step, LocalDate on) {
        return jdbc.sql("""
                with run as (
                    insert into dunning_run (creditor_id, run_on, started_by)
                    select creditor_id, :on, 'test' from dunning_step where id = :step
                    returning id),
                later as (
                    insert into dunning_step (creditor_id, run_id, client_id, currency, policy_version_id, rank, channel,
                                              template, step_on, status, amount)
                    select s.creditor_id, run.id, s.client_id, s.currency, s.policy_version_id, s.rank, s.channel, s.template,
                           :on, s.status, s.amount
                    from dunning_step s, run where s.id = :step
                    returning id)
                insert into dunning_line (step_id, invoice_id, policy_version_id, rank, balance, days_overdue)
                select later.id, l.invoice_id, l.policy_version_id, l.rank, l.balance, l.days_overdue
                from dunning_line l, later where l.step_id = :step
                returning step_id
                """)
                .param("step", step)
                .param("on", on)
                .query(Long.class)
                .single();
    }
}
