package io.quittance.settlement.discount;

import io.quittance.money.Money;
import io.quittance.settlement.rebate.Rebates;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which discounts were earned by a short payment in time, and which no longer are because it did not stay? */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DiscountReview {

    private static final String REASON = "DISCOUNT";

    /** All but the discount came in by the last day, and the discount covers what is left. */
    private static final String EARNED = """
            select i.client_id, i.id as invoice_id, i.currency, i.balance,
                   (select max(p.received_on) from allocation a join payment p on p.id = a.payment_id
                    where a.invoice_id = i.id and p.source in ('RECEIVED', 'REPORTED') and p.received_on <= d.until
                      and p.taken_back_on is null) as earned_on
            from invoice_discount d
            join invoice i on i.id = d.invoice_id and i.balance > 0 and i.balance <= d.amount
            where d.payment_id is null and i.creditor_id = :creditor
              %s
              and i.total - d.amount <= (
                    select coalesce(sum(a.amount), 0) from allocation a join payment p on p.id = a.payment_id
                    where a.invoice_id = i.id and p.source in ('RECEIVED', 'REPORTED') and p.received_on <= d.until)
            order by i.id
            """;

    private static final String LOST = """
            select i.client_id, i.id as invoice_id, d.payment_id
            from invoice_discount d
            join invoice i on i.id = d.invoice_id
            where d.payment_id is not null and i.creditor_id = :creditor
              %s
              and i.total - d.amount > (
                    select coalesce(sum(a.amount), 0) from allocation a join payment p on p.id = a.payment_id
                    where a.invoice_id = i.id and p.source in ('RECEIVED', 'REPORTED') and p.received_on <= d.until)
            order by i.id
            """;

    private final JdbcClient jdbc;
    private final Rebates rebates;

    DiscountReview(JdbcClient jdbc, Rebates rebates) {
        this.jdbc = jdbc;
        this.rebates = rebates;
    }

    /** Grants and takes back; {@code clientId} null: of all clients. */
    public void of(long creditorId, @Nullable Long clientId, LocalDate on, String by) {
        for (Lost lost : ask(LOST, creditorId, clientId)
                .query(DataClassRowMapper.newInstance(Lost.class))
                .list()) {
            keep(lost.invoiceId(), null);
            rebates.revoke(creditorId, lost.clientId(), lost.paymentId(), REASON, on, by);
        }
        List<Earned> earned = ask(EARNED, creditorId, clientId)
                .query((row, n) -> new Earned(
                        row.getLong("client_id"),
                        row.getLong("invoice_id"),
                        Money.of(row.getBigDecimal("balance"), row.getString("currency")),
                        row.getObject("earned_on", LocalDate.class)))
                .list();
        for (Earned one : earned) {
            rebates.grant(
                            creditorId,
                            one.clientId(),
                            Map.of(one.invoiceId(), one.left()),
                            REASON,
                            one.earnedOn(),
                            on,
                            by)
                    .ifPresent(payment -> keep(one.invoiceId(), payment));
        }
    }

    /** One client is asked for by a question of its own: with "null or" in it each would be planned anew. */
    private JdbcClient.StatementSpec ask(String question, long creditorId, @Nullable Long clientId) {
        return jdbc.sql(question.formatted(clientId == null ? "" : "and i.client_id = :client"))
                .param("creditor", creditorId)
                .param("client", clientId);
    }

    private void keep(long invoiceId, @Nullable Long paymentId) {
        jdbc.sql("update invoice_discount set payment_id = :payment where invoice_id = :invoice")
                .param("payment", paymentId)
                .param("invoice", invoiceId)
                .update();
    }

    private record Earned(long clientId, long invoiceId, Money left, LocalDate earnedOn) {}

    record Lost(long clientId, long invoiceId, long paymentId) {}
}
