package io.quittance.dunning.thanks;

import io.quittance.payment.PaymentDesk.PaymentsMoved;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks for a mail of thanks where the creditor wants it, when money of the last days settled all that the client's last reminder
 * in a currency asked for: once a step, and again where it was cancelled before it left. Nobody is thanked who is held as a whole,
 * with an agency, in collective proceedings, wants letters or has no address.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ThankYous {

    /** What is paid later than that is caught up no more: thanks that come late are none. */
    private static final int DAYS = 7;

    private static final String ASK = """
            with followed as (
                select distinct p.client_id, r.step_id
                from matching_rule k
                join payment p on p.creditor_id = k.creditor_id and p.source = 'RECEIVED' and p.taken_back_on is null
                              and p.recorded_on between :on - :days and :on %s
                cross join lateral reminder_before(p.id) r
                where k.creditor_id = :creditor and k.thanks
            )
            insert into notice (creditor_id, client_id, kind, thanked_step_id, asked_on, asked_by)
            select :creditor, f.client_id, 'THANKS', f.step_id, :on, :by
            from followed f
            join dunning_step s on s.id = f.step_id
            where not exists (select from dunning_line l join invoice i on i.id = l.invoice_id
                              where l.step_id = f.step_id and i.balance > 0)
              and not exists (select from dunning_step later
                              where later.client_id = s.client_id and later.currency = s.currency and later.id > s.id
                                and later.status = 'DONE')
              and may_be_thanked(f.client_id, :on)
            order by f.step_id
            on conflict (kind, version_id, instalment_no, settlement_id, debit_note_id, thanked_step_id)
            do update set again_on = excluded.asked_on
            where exists (select from notice_to_ask_again w where w.notice_id = notice.id and w.by_night)
            """;

    private final JdbcClient jdbc;
    private final EntityManager entities;

    ThankYous(JdbcClient jdbc, EntityManager entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    /** Of all clients of a creditor; may be called any number of times on a day. */
    public void of(long creditorId, LocalDate on, String by) {
        ask(creditorId, null, on, by);
    }

    @EventListener
    void on(PaymentsMoved moved) {
        ask(moved.creditorId(), moved.clientId(), moved.on(), moved.by());
    }

    /** The question is asked of the tables: what this transaction has in mind goes there first. */
    private void ask(long creditorId, @Nullable Long clientId, LocalDate on, String by) {
        entities.flush();
        jdbc.sql(ASK.formatted(clientId == null ? "" : "and p.client_id = :client"))
                .param("creditor", creditorId)
                .param("client", clientId)
                .param("on", on)
                .param("days", DAYS)
                .param("by", by)
                .update();
    }
}
