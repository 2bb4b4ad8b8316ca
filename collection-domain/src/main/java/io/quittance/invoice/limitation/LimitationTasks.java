package io.quittance.invoice.limitation;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Warns a person six months before invoices can no longer be claimed: one open task a client, about all of its invoices.
 *
 * <p>Of each last day one is warned once, whatever became of the task; when an interruption moved it, once more.
 */
@Component
public class LimitationTasks {

    /** The first condition can use what is known of the invoice alone: no term is shorter than two years less six months. */
    private static final String OPEN = """
            with near as (
                select l.client_id, l.invoice_id, l.last_on
                from limitation l
                where l.creditor_id = :creditor and least(l.issued_on, l.due_on) <= cast(:on as date) - interval '17 months'
                  and l.warn_on <= :on
                  and not exists (select from limitation_notice n where n.invoice_id = l.invoice_id and n.last_on = l.last_on)
            ), opened as (
                insert into task (creditor_id, client_id, kind, opened_on, due_on)
                select distinct cast(:creditor as bigint), client_id, 'LIMITATION', cast(:on as date), cast(:on as date) from near
                on conflict (client_id) where kind = 'LIMITATION' and closed_at is null do nothing
            )
            insert into limitation_notice (invoice_id, last_on, told_on)
            select invoice_id, last_on, :on from near
            on conflict do nothing
            """;

    private static final String CLOSE = """
            with answered as (
                update task t set closed_at = now(), closed_by = :by, outcome = 'DONE', version = version + 1
                where t.creditor_id = :creditor and t.kind = 'LIMITATION' and t.closed_at is null
                  and not exists (select from limitation l where l.client_id = t.client_id and l.warn_on <= :on)
                returning creditor_id, client_id
            )
            insert into history_event (creditor_id, client_id, kind, occurred_on, actor, detail)
            select creditor_id, client_id, 'TASK_CLOSED', :on, :by,
                jsonb_build_object('task', 'LIMITATION', 'outcome', 'DONE')
            from answered
            """;

    private final JdbcClient jdbc;

    LimitationTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ends the tasks with nothing left to warn of, then opens those that are due, for all clients of a creditor. */
    @Transactional
    public void review(long creditorId, LocalDate on, String by) {
        closeAnswered(creditorId, on, by);
        jdbc.sql(OPEN).param("creditor", creditorId).param("on", on).update();
    }

    void closeAnswered(long creditorId, LocalDate on, String by) {
        jdbc.sql(CLOSE)
                .param("creditor", creditorId)
                .param("on", on)
                .param("by", by)
                .update();
    }
}
