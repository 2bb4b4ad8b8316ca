package io.quittance.dunning.step;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back the steps for which nothing is left to ask: each of their invoices that climb is settled, wholly held or
 * covered by cash, and nothing of theirs was handed over: no message, and no letter to a mailing house.
 */
@Component
public class Withdrawal {

    /** Neither a sender has its message, nor a mailing house its letter; one that the house could not post is ours again. */
    private static final String NOTHING_LEFT = """
                  and not exists (select from message m
                                  where m.step_id = s.id and m.status in ('SENDING', 'SENT', 'AMBIGUOUS'))
                  and not exists (select from letter t join letter_batch b on b.id = t.batch_id
                                  where t.step_id = s.id and b.handed_at is not null
                                    and (select e.state from letter_event e
                                         where e.letter_id = t.id
                                           and not exists (select from letter_event c where c.corrects_id = e.id)
                                         order by e.occurred_on desc, e.id desc limit 1) is distinct from 'FAILED')
            """;

    /** What a night leaves alone must not be asked for by an earlier one either: the same formula says so. */
    private static final String SETTLED = """
            with pending as materialized (
                select s.id, s.client_id
                from dunning_step s
                where s.creditor_id = :creditor and s.status in ('PROPOSED', 'APPROVED') {which}
            {nothing-left}
            ),
            asked as materialized (
                select * from asked_of(array(select distinct client_id from pending), :on)
            )
            select p.id, case when bool_or(a.covered and a.held < a.balance) then 'COVERED_BY_CASH'
                              when bool_or(a.invoice_id is not null) then 'HELD'
                              else 'PAID' end as reason
            from pending p
            join dunning_line l on l.step_id = p.id and l.rank is not null
            left join asked a on a.invoice_id = l.invoice_id
            group by p.id
            having bool_and(a.invoice_id is null or a.held >= a.balance or a.covered)
            order by p.id
            """.replace("{nothing-left}", NOTHING_LEFT);

    private static final String OF_CREDITOR = SETTLED.replace("{which}", "");
    private static final String OF_ONE = SETTLED.replace("{which}", "and s.id = :step");
    private static final String OF_SOME =
            SETTLED.replace("{which}", "and s.channel <> 'HANDOVER' and s.id in (:steps)");
    private static final int PAGE = 1000;

    private final JdbcClient jdbc;

    Withdrawal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes back every such step of a creditor, closes its tasks and writes it down; a step that somebody decides about at
     * this moment is left to the next call.
     *
     * @return how many there were
     */
    @Transactional
    public int of(long creditorId, LocalDate on, String by) {
        Map<String, List<Long>> byReason =
                jdbc.sql(OF_CREDITOR).param("creditor", creditorId).param("on", on).query(Settled.class).stream()
                        .collect(Collectors.groupingBy(
                                Settled::reason, Collectors.mapping(Settled::id, Collectors.toList())));
        int withdrawn = 0;
        for (Map.Entry<String, List<Long>> one : byReason.entrySet()) {
            List<Long> steps = one.getValue();
            for (int from = 0; from < steps.size(); from += PAGE) {
                withdrawn += withdraw(steps.subList(from, Math.min(from + PAGE, steps.size())), one.getKey(), on, by);
            }
        }
        return withdrawn;
    }

    /** Those of these steps but handovers that have nothing left to ask for, and would be taken back. */
    List<Long> settled(long creditorId, List<Long> steps, LocalDate on) {
        return steps.isEmpty()
                ? List.of()
                : jdbc.sql(OF_SOME)
                        .param("creditor", creditorId)
                        .param("steps", steps)
                        .param("on", on)
                        .query((row, n) -> row.getLong("id"))
                        .list();
    }

    /** Why nothing is left to ask for with this step; empty: something is, or its message or letter has left. */
    Optional<String> reason(Step step, LocalDate on) {
        return jdbc.sql(OF_ONE)
                .param("creditor", step.creditorId())
                .param("step", step.id())
                .param("on", on)
                .query(Settled.class)
                .optional()
                .map(Settled::reason);
    }

    private int withdraw(List<Long> candidates, String reason, LocalDate on, String by) {
        List<Long> steps = lock(candidates);
        if (steps.isEmpty()) {
            return 0;
        }
        // A message or letter may have been handed over before its step was locked: looked at anew.
        List<Long> withdrawn = jdbc.sql("""
                update dunning_step s
                set status = 'CANCELLED', cancel_reason = :reason, decided_by = :by, decided_at = now(), version = version + 1
                where s.id in (:steps) {nothing-left}
                returning s.id
                """.replace("{nothing-left}", NOTHING_LEFT))
                .param("steps", steps)
                .param("reason", reason)
                .param("by", by)
                .query((row, n) -> row.getLong("id"))
                .list();
        if (!withdrawn.isEmpty()) {
            tell(withdrawn, reason, on, by);
        }
        return withdrawn.size();
    }

    /** The steps, then the copies of their last rungs: all of them in one order before the first changes. */
    private List<Long> lock(List<Long> candidates) {
        List<Long> steps = jdbc.sql("""
                select id from dunning_step
                where id in (:steps) and status in ('PROPOSED', 'APPROVED')
                order by id
                for update skip locked
                """)
                .param("steps", candidates)
                .query((row, n) -> row.getLong("id"))
                .list();
        if (!steps.isEmpty()) {
            jdbc.sql("""
                    select invoice_id from rung_reached
                    where invoice_id in (select invoice_id from dunning_line where step_id in (:steps) and rank is not null)
                    order by invoice_id
                    for update
                    """)
                    .param("steps", steps)
                    .query((row, n) -> row.getLong("invoice_id"))
                    .list();
        }
        return steps;
    }

    private void tell(List<Long> steps, String reason, LocalDate on, String by) {
        jdbc.sql("""
                update task set closed_at = now(), closed_by = :by, outcome = 'CANCELLED', note = :reason, version = version + 1
                where step_id in (:steps) and closed_at is null
                """)
                .param("steps", steps)
                .param("reason", reason)
                .param("by", by)
                .update();
        jdbc.sql("""
                insert into history_event (creditor_id, client_id, kind, occurred_on, actor, detail)
                select creditor_id, client_id, 'STEP_CANCELLED', :on, :by, jsonb_build_object(
                    'reason', :reason::text, 'step', id::text, 'rank', rank::text, 'channel', channel,
                    'amount', amount::text, 'currency', currency)
                from dunning_step
                where id in (:steps)
                order by id
                """)
                .param("steps", steps)
                .param("reason", reason)
                .param("on", on)
                .param("by", by)
                .update();
    }

    /** A step with nothing left to ask for, and the reason it is cancelled for. */
    record Settled(long id, String reason) {}
}
