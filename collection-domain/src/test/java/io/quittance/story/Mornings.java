package io.quittance.story;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must be true of the books on the morning after a night, asked without the functions that the night itself asks. */
final class Mornings {

    private final JdbcClient jdbc;
    private final long creditor;
    private Long[] due = {};

    Mornings(JdbcClient jdbc, long creditor) {
        this.jdbc = jdbc;
        this.creditor = creditor;
    }

    /** Keeps which invoices are due for a rung as the night comes: it changes what they are due for. */
    void before(LocalDate on) {
        due = jdbc.sql("""
                select l.invoice_id from ladder(:creditor, :on) l where l.next_rank is not null and l.next_on <= :on
                """)
                .param("creditor", creditor)
                .param("on", on)
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
    }

    /** Invoices that climbed a rung this night though a hold covers all of them. */
    List<String> heldThatClimbed(LocalDate on) {
        return texts(on, """
                select i.number
                from dunning_line l
                join dunning_step s on s.id = l.step_id and s.step_on = :on and s.creditor_id = :creditor
                join invoice i on i.id = l.invoice_id
                where l.rank is not null
                  and exists (select from hold h
                              where h.client_id = i.client_id and coalesce(h.invoice_id, i.id) = i.id and h.amount is null
                                and h.placed_on <= :on and coalesce(h.held_until, :on) >= :on
                                and coalesce(h.lifted_on, :on + 1) > :on)
                """);
    }

    /** Invoices that were due for a rung, are still open, and neither stand in a step of this night nor have a reason. */
    List<String> forgotten(LocalDate on) {
        return texts(on, """
                select i.number
                from invoice i
                where i.id = any (:due) and i.balance > 0
                  and not exists (select from dunning_line l join dunning_step s on s.id = l.step_id
                                  where l.invoice_id = i.id and l.rank is not null and s.step_on = :on)
                  and not exists (select from dunning_skip k join dunning_run r on r.id = k.run_id
                                  where k.invoice_id = i.id and r.run_on = :on and r.creditor_id = :creditor)
                """);
    }

    /** Decided promises whose last outcome, as a night wrote it down, is not what payments say by hand. */
    List<String> promisesAstray(LocalDate on) {
        return texts(on, """
                select p.id || ' ' || coalesce(o.outcome, 'none') || ' is ' || f.state
                from promise p
                cross join lateral (
                    select coalesce(sum(case when a.invoice_id is not null
                                              and (p.of_client or a.invoice_id in (select x.invoice_id from promise_invoice x
                                                                                   where x.promise_id = p.id))
                                             then a.amount else 0 end), 0) as applied
                    from payment m join allocation a on a.payment_id = m.id
                    where m.client_id = p.client_id and m.recorded_at > p.recorded_at and m.received_on <= p.held_until
                      and m.source <> 'WRITTEN_OFF' and m.currency = p.currency) paid
                cross join lateral (
                    select coalesce(sum(m.unapplied), 0) as left_over from payment m
                    where m.client_id = p.client_id and m.recorded_at > p.recorded_at and m.received_on <= p.held_until
                      and m.source <> 'WRITTEN_OFF' and m.currency = p.currency) cash
                cross join lateral (
                    select case when paid.applied + cash.left_over >= p.amount then 'KEPT'
                                when :on <= p.held_until then 'OPEN'
                                when paid.applied + cash.left_over > 0 then 'PART_KEPT' else 'BROKEN' end) f (state)
                left join lateral (select x.outcome from promise_outcome x
                                   where x.promise_id = p.id order by x.id desc limit 1) o on true
                where p.creditor_id = :creditor and p.withdrawn_on is null
                  and not exists (select from promise_replacement x join promise l on l.id = x.replaced_by
                                  where x.promise_id = p.id and l.withdrawn_on is null)
                  and f.state <> 'OPEN' and f.state is distinct from o.outcome
                """);
    }

    private List<String> texts(LocalDate on, String question) {
        return jdbc.sql(question)
                .param("creditor", creditor)
                .param("on", on)
                .param("due", due)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
