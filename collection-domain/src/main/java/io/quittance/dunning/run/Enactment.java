package io.quittance.dunning.run;

import io.quittance.dunning.step.HandTasks;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what was decided: steps, their lines, skips, the tasks of those done by hand, history. */
@Component
class Enactment {

    /**
     * The firmest and largest steps first, so that the lists that follow ids begin with what matters. Lines in the same
     * statement, because the planner knows nothing of a run that was opened a moment ago. An invoice that was handed
     * over, or waits for it, is not asked for by us any more, so it is not listed either; and a handover lists what is handed over, no more.
     */
    private static final String STEPS_AND_LINES = """
            with written as (
                insert into dunning_step (creditor_id, run_id, client_id, currency, policy_version_id, rank, channel,
                                          template, step_on, status, amount, credits, unapplied)
                select :creditor, :run, client_id, currency, policy_version_id, rank, channel,
                       template, :on, status, amount, credits, unapplied
                from tonight_step
                order by rank desc, amount desc, client_id, currency
                returning id, client_id, currency, channel
            )
            insert into dunning_line (step_id, invoice_id, policy_version_id, rank, balance, held, days_overdue)
            select s.id, b.invoice_id, v.policy_version_id, v.next_rank, b.balance, b.held, b.days_overdue
            from written s
            join tonight_book b on b.client_id = s.client_id and b.currency = s.currency
            left join tonight_verdict v on v.invoice_id = b.invoice_id and v.skipped is null
            where v.invoice_id is not null or b.days_overdue > 0 and not b.is_leaving and s.channel <> 'HANDOVER'
            """;

    /** In the invoices' order, in which each page of theirs is locked once. */
    private static final String SKIPS = """
            insert into dunning_skip (run_id, invoice_id, client_id, rank, reason, hold_reason, until, amount)
            select :run, invoice_id, client_id, next_rank, skipped,
                   case skipped when 'HELD' then hold_reason end,
                   until, balance
            from tonight_verdict
            where skipped is not null
            order by invoice_id
            """;

    /** Also where a letter goes instead: with an address to write to, the next one need not be on paper. */
    private static final String NO_CONTACT_TASKS = """
            insert into task (creditor_id, client_id, kind, opened_on, due_on, detail)
            select distinct :creditor, v.client_id, 'NO_CONTACT', :on, :on,
                   jsonb_build_object('number', c.number, 'name', c.name, 'missing', 'email')
            from tonight_verdict v
            join client c on c.id = v.client_id
            where v.lacks_email and (v.leads or v.skipped = 'NO_CONTACT')
            on conflict (client_id) where kind = 'NO_CONTACT' and closed_at is null do nothing
            """;

    private static final String HISTORY = """
            insert into history_event (creditor_id, client_id, kind, occurred_on, actor, detail)
            select creditor_id, client_id, 'STEP_DECIDED', :on, :by, jsonb_build_object(
                'run', run_id::text, 'step', id::text, 'rank', rank::text, 'channel', channel, 'template', template,
                'status', status, 'amount', amount::text, 'currency', currency)
            from dunning_step
            where run_id = :run
            order by id
            """;

    private final JdbcClient jdbc;
    private final HandTasks tasks;

    Enactment(JdbcClient jdbc, HandTasks tasks) {
        this.jdbc = jdbc;
        this.tasks = tasks;
    }

    /** Writes the steps that {@link Decision} left in this transaction, as this run's. */
    @Transactional(propagation = Propagation.MANDATORY)
    void writeSteps(long creditorId, long runId, LocalDate on) {
        jdbc.sql(STEPS_AND_LINES)
                .param("creditor", creditorId)
                .param("run", runId)
                .param("on", on)
                .update();
    }

    /** Writes what was left alone, and what follows from the steps. */
    @Transactional(propagation = Propagation.MANDATORY)
    void writeRecords(long creditorId, long runId, LocalDate on, String by) {
        for (String rows : new String[] {SKIPS, NO_CONTACT_TASKS, HISTORY}) {
            jdbc.sql(rows)
                    .param("creditor", creditorId)
                    .param("run", runId)
                    .param("on", on)
                    .param("by", by)
                    .update();
        }
        tasks.openOfRun(runId, on);
    }
}
