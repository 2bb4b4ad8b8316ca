package io.quittance.hold;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stops the ladder of invoices whose letter came back from where the client is not: a person is asked for the address, and
 * each invoice is held until it is corrected. It ends by itself once the client's address is another, or with the task.
 */
@Component
public class WrongAddress {

    private static final String TASK = """
            insert into task (creditor_id, client_id, kind, opened_on, due_on, detail)
            select c.creditor_id, c.id, 'ADDRESS_WRONG', :on, :on,
                   jsonb_build_object('address', postal_address(c), 'letter', cast(:letter as text))
            from client c
            where c.id = :client
            on conflict (client_id) where kind = 'ADDRESS_WRONG' and closed_at is null do nothing
            """;

    private static final String HOLDS = """
            with placed as (
                insert into hold (creditor_id, client_id, invoice_id, reason, note, placed_on, placed_by)
                select i.creditor_id, i.client_id, i.id, 'ADDRESS', '', :on, :by
                from invoice i
                where i.id in (:invoices) and i.balance > 0
                  and not exists (select from holds_in_force(:on) h where h.invoice_id = i.id and h.reason = 'ADDRESS')
                returning creditor_id, client_id, invoice_id
            )
            insert into history_event (creditor_id, client_id, invoice_id, kind, occurred_on, actor, detail)
            select creditor_id, client_id, invoice_id, 'HOLD_PLACED', :on, :by, jsonb_build_object('reason', 'ADDRESS')
            from placed
            """;

    /** Another address than the one that a letter proved wrong is a corrected one. */
    private static final String ANSWERED = """
            select t.client_id
            from task t
            join client c on c.id = t.client_id
            where t.creditor_id = :creditor and t.kind = 'ADDRESS_WRONG' and t.closed_at is null
              and t.detail ->> 'address' is distinct from postal_address(c)
            """;

    private static final String CLOSE = """
            with closed as (
                update task set closed_at = now(), closed_by = :by, outcome = :outcome, version = version + 1
                where client_id in (:clients) and kind = 'ADDRESS_WRONG' and closed_at is null
                returning creditor_id, client_id
            )
            insert into history_event (creditor_id, client_id, kind, occurred_on, actor, detail)
            select creditor_id, client_id, 'TASK_CLOSED', :on, :by,
                jsonb_build_object('task', 'ADDRESS_WRONG', 'outcome', cast(:outcome as text))
            from closed
            """;

    private static final String LIFT = """
            with lifted as (
                update hold set lifted_on = :on, lifted_by = :by, version = version + 1
                where client_id in (:clients) and reason = 'ADDRESS' and lifted_on is null
                returning creditor_id, client_id, invoice_id
            )
            insert into history_event (creditor_id, client_id, invoice_id, kind, occurred_on, actor, detail)
            select creditor_id, client_id, invoice_id, 'HOLD_LIFTED', :on, :by, jsonb_build_object('reason', 'ADDRESS')
            from lifted
            """;

    /** Of some clients, those whose address is again the one that the last letter to come back proved wrong. */
    private static final String WRONG_AGAIN = """
            select t.client_id, cast(t.detail ->> 'letter' as bigint) as letter_id,
                   array(select distinct h.invoice_id from hold h
                         where h.client_id = t.client_id and h.reason = 'ADDRESS' and h.invoice_id is not null) as invoices
            from task t
            join client c on c.id = t.client_id
            where t.client_id in (:clients) and t.kind = 'ADDRESS_WRONG' and t.outcome = 'DONE'
              and t.detail ->> 'address' = postal_address(c)
              and not exists (select from task later
                              where later.client_id = t.client_id and later.kind = 'ADDRESS_WRONG' and later.id > t.id)
            """;

    private final JdbcClient jdbc;

    WrongAddress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes note that a letter came back.
     *
     * @param invoices those that the letter asked for; the settled ones are left alone
     */
    @Transactional
    public void prove(long clientId, long letterId, Collection<Long> invoices, LocalDate on, String by) {
        jdbc.sql(TASK)
                .param("client", clientId)
                .param("letter", letterId)
                .param("on", on)
                .update();
        if (!invoices.isEmpty()) {
            jdbc.sql(HOLDS)
                    .param("invoices", invoices)
                    .param("on", on)
                    .param("by", by)
                    .update();
        }
    }

    /** Lets the ladder go on wherever the address was corrected meanwhile, by hand or by a file. */
    @Transactional
    public void review(long creditorId, LocalDate on, String by) {
        Collection<Long> clients = jdbc.sql(ANSWERED)
                .param("creditor", creditorId)
                .query((row, n) -> row.getLong("client_id"))
                .list();
        end(clients, "DONE", on, by);
    }

    /** Stops the ladder anew where what corrected an address was taken back, so that it is the wrong one again. */
    @Transactional
    public void remember(Collection<Long> clients, LocalDate on, String by) {
        if (!clients.isEmpty()) {
            jdbc.sql(WRONG_AGAIN)
                    .param("clients", clients)
                    .query((row, n) -> new Proof(row.getLong("client_id"), row.getLong("letter_id"), List.of((Long[])
                            row.getArray("invoices").getArray())))
                    .list()
                    .forEach(proof -> prove(proof.clientId(), proof.letterId(), proof.invoices(), on, by));
        }
    }

    private record Proof(long clientId, long letterId, List<Long> invoices) {}

    /** Lets it go on for one client whose address was right after all. */
    @Transactional
    public void retract(long clientId, LocalDate on, String by) {
        end(List.of(clientId), "CANCELLED", on, by);
    }

    /** Lifts what was held, once the task was ended by hand. */
    @Transactional
    public void lift(long clientId, LocalDate on, String by) {
        lift(List.of(clientId), on, by);
    }

    /** Whether a letter came back from the address that the client still has. */
    @Transactional(readOnly = true)
    public boolean isKnown(long clientId) {
        return jdbc.sql("""
                select exists (select from task t join client c on c.id = t.client_id
                               where t.client_id = :client and t.kind = 'ADDRESS_WRONG' and t.closed_at is null
                                 and t.detail ->> 'address' = postal_address(c))
                """).param("client", clientId).query(Boolean.class).single();
    }

    private void end(Collection<Long> clients, String outcome, LocalDate on, String by) {
        if (!clients.isEmpty()) {
            jdbc.sql(CLOSE)
                    .param("clients", clients)
                    .param("outcome", outcome)
                    .param("on", on)
                    .param("by", by)
                    .update();
            lift(clients, on, by);
        }
    }

    private void lift(Collection<Long> clients, LocalDate on, String by) {
        jdbc.sql(LIFT).param("clients", clients).param("on", on).param("by", by).update();
    }
}
