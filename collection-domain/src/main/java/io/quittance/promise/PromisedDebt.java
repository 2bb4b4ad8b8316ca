package io.quittance.promise;

import io.quittance.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What can a client promise to pay on a day: its open invoices less what is held for another reason than a promise, credits and
 * unapplied cash taken off? What is promised already may be promised otherwise.
 */
@Component
class PromisedDebt {

    private static final String LINES = """
            select i.id as invoice_id, i.number, i.balance, greatest(i.balance - held.amount, 0) as open
            from invoice i
            cross join lateral (select coalesce(sum(coalesce(h.amount, i.balance)), 0) as amount from holds_in_force(:on) h
                                where h.client_id = i.client_id and coalesce(h.invoice_id, i.id) = i.id
                                  and h.reason <> 'PROMISE') held
            where i.creditor_id = :creditor and i.client_id = :client and i.currency = :currency and i.balance > 0
            order by i.due_on, i.id
            """;

    private static final String DEDUCTED = """
            select coalesce((select -sum(i.balance) from invoice i
                             where i.client_id = :client and i.currency = :currency and i.balance < 0), 0)
                   + coalesce((select sum(p.unapplied) from payment p
                               where p.client_id = :client and p.currency = :currency and p.unapplied > 0), 0)
            """;

    private static final String GRACE = """
            select coalesce((select d.promise_grace_days
                             from client c
                             join creditor k on k.id = c.creditor_id
                             left join segment_policy s on s.creditor_id = c.creditor_id and s.segment = c.segment
                             join policy_in_force v on v.policy_id = coalesce(c.policy_id, s.policy_id, k.default_policy_id)
                             join dunning_policy_version d on d.id = v.policy_version_id
                             where c.id = :client), 0)
            """;

    private final JdbcClient jdbc;

    PromisedDebt(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Its open invoices, the oldest due first. */
    List<Line> lines(long creditorId, long clientId, Currency currency, LocalDate on) {
        return jdbc.sql(LINES)
                .param("creditor", creditorId)
                .param("client", clientId)
                .param("currency", currency.getCurrencyCode())
                .param("on", on)
                .query(DataClassRowMapper.newInstance(Line.class))
                .list();
    }

    /** Credits not used up, and money that settles nothing yet. */
    Money deducted(long clientId, Currency currency) {
        return new Money(
                jdbc.sql(DEDUCTED)
                        .param("client", clientId)
                        .param("currency", currency.getCurrencyCode())
                        .query(BigDecimal.class)
                        .single(),
                currency);
    }

    /** Days after a promised day during which the client's policy keeps still; 0 without a policy. */
    int graceDays(long clientId) {
        return jdbc.sql(GRACE).param("client", clientId).query(Integer.class).single();
    }

    /**
     * @param open what of the balance is not held, but for promises
     */
    record Line(long invoiceId, String number, BigDecimal balance, BigDecimal open) {}
}
