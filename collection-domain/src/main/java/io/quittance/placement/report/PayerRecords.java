package io.quittance.placement.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How has a client paid so far, and what did it say about what it has not paid? */
@Component
@Transactional(readOnly = true)
public class PayerRecords {

    private static final String RECORD = """
            with paid as (
                -- Settled by money, on the day the last of it came; what was written off was never paid.
                select i.due_on, i.total, max(p.received_on) as paid_on
                from invoice i
                join allocation a on a.invoice_id = i.id
                join payment p on p.id = a.payment_id and p.taken_back_on is null
                where i.client_id = :client and i.currency = :currency and i.total > 0 and i.balance = 0
                group by i.id
                having bool_and(p.source <> 'WRITTEN_OFF')
            ),
            promised as (
                select s.state in ('PART_KEPT', 'BROKEN') as broken
                from promise_standing(:on) s where s.client_id = :client and s.state not in ('WITHDRAWN', 'REPLACED')
                union all
                -- Placed by hand, without an amount: broken when what was overdue then is still open.
                select h.held_until < :on and h.lifted_on is null
                       and exists (select from invoice i where i.client_id = h.client_id and i.balance > 0
                                     and i.id = coalesce(h.invoice_id, i.id) and i.due_on < h.placed_on)
                from hold h where h.client_id = :client and h.reason = 'PROMISE'
                  and not exists (select from call_hold x where x.hold_id = h.id)
                  and not exists (select from promise_hold x where x.hold_id = h.id)
            )
            select (select count(*) from paid)::int as paid,
                   (select count(*) from paid where paid_on > due_on)::int as paid_late,
                   (select round(sum((paid_on - due_on) * total) / sum(total), 1) from paid) as average_delay,
                   (select max(p.received_on) from payment p
                    where p.client_id = :client and p.source in ('RECEIVED', 'REPORTED') and p.taken_back_on is null) as last_paid_on,
                   (select count(*) from promised)::int as promises,
                   (select count(*) from promised where broken)::int as broken_promises,
                   (select count(*) from holds_in_force(:on) h where h.client_id = :client and h.reason = 'DISPUTE'
                     and not exists (select from dispute_now n where n.hold_id = h.id and n.state = 'SETTLED'))::int as open_disputes,
                   -- Each once; a plain hold with that reason is one, too.
                   (select count(*) from dispute d where d.client_id = :client)::int
                   + (select count(*) from hold h where h.client_id = :client and h.reason = 'DISPUTE'
                        and not exists (select from dispute d where d.invoice_id = h.invoice_id))::int as disputes,
                   (select count(*) from placement p where p.client_id = :client)::int as placements
            """;

    private final JdbcClient jdbc;

    PayerRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In one currency, as of that day. */
    public PayerRecord of(long clientId, String currency, LocalDate on) {
        return jdbc.sql(RECORD)
                .param("client", clientId)
                .param("currency", currency)
                .param("on", on)
                .query(DataClassRowMapper.newInstance(PayerRecord.class))
                .single();
    }

    /**
     * What is known of a payer.
     *
     * @param paid invoices settled by money
     * @param averageDelay days from the due date to the last money of these, weighted by amount; null: none was paid
     * @param lastPaidOn in whichever currency; null: never
     * @param promises holds for a promise ever placed, of which {@code brokenPromises} ended unpaid
     * @param placements handed over before
     */
    public record PayerRecord(
            int paid,
            int paidLate,
            @Nullable BigDecimal averageDelay,
            @Nullable LocalDate lastPaidOn,
            int promises,
            int brokenPromises,
            int openDisputes,
            int disputes,
            int placements) {

        /** Share of the paid invoices that were paid late, in percent; empty when none was paid. */
        public Optional<Integer> latePercent() {
            return paid == 0 ? Optional.empty() : Optional.of(Math.round(100f * paidLate / paid));
        }
    }
}
