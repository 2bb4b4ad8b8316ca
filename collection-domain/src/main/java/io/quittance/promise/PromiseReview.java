package io.quittance.promise;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a night sees of promises before it decides: a kept one holds nothing any more, one whose payment came back holds again,
 * and what became of each is written down. A broken one needs nothing: its holds end with its last day.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PromiseReview {

    /** Longer ago than this, a payment that is recorded late is not looked for. */
    private static final int LOOK_BACK_DAYS = 400;

    private static final String SEE = """
            with seen as (
                insert into promise_outcome (promise_id, outcome, received, seen_on)
                select p.id, s.state, s.received, :on
                from promise p
                join promise_standing(:on) s on s.promise_id = p.id and s.state in ('KEPT', 'PART_KEPT', 'BROKEN')
                left join lateral (select o.outcome, o.received from promise_outcome o
                                   where o.promise_id = p.id order by o.id desc limit 1) before on true
                where p.creditor_id = :creditor and p.held_until >= :from
                  and (before.outcome, before.received) is distinct from (s.state, s.received)
                order by p.id
                returning promise_id, outcome, received
            )
            insert into history_event (creditor_id, client_id, kind, occurred_on, actor, detail)
            select p.creditor_id, p.client_id, 'PROMISE_DECIDED', :on, :by,
                   jsonb_build_object('promise', p.id::text, 'outcome', n.outcome, 'amount', p.amount::text,
                                      'received', n.received::text, 'currency', p.currency, 'paidOn', p.promised_for::text)
            from seen n
            join promise p on p.id = n.promise_id
            order by p.id
            """;

    private final JdbcClient jdbc;
    private final PromiseHolds holds;

    PromiseReview(JdbcClient jdbc, PromiseHolds holds) {
        this.jdbc = jdbc;
        this.holds = holds;
    }

    /** May be called any number of times on a day: what was seen is not written twice. */
    public void of(long creditorId, LocalDate on, String by) {
        holds.ofCreditor(creditorId, on, by);
        jdbc.sql(SEE)
                .param("creditor", creditorId)
                .param("on", on)
                .param("from", on.minusDays(LOOK_BACK_DAYS))
                .param("by", by)
                .update();
    }
}
