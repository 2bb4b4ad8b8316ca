package io.quittance.plan;

import io.quittance.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** On which invoices of a client can a plan be written? The oldest due first. */
@Component
@Transactional(readOnly = true)
public class PlanDebt {

    private static final String OPEN = """
            select i.id, i.number, i.issued_on, i.due_on, i.currency, i.total, i.balance,
                   (select min(w.plan_id) from plan_hold_wanted(:on) w
                    where w.client_id = :client and w.invoice_id = i.id and w.plan_id is distinct from cast(:except as bigint)) as plan_id
            from invoice i
            where i.creditor_id = :creditor and i.client_id = :client and i.balance > 0
            order by i.currency, i.due_on, i.id
            """;

    private final JdbcClient jdbc;

    PlanDebt(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Its open invoices.
     *
     * @param except a plan that does not stand in the way: it is written anew; null: none
     */
    public List<OpenInvoice> of(long creditorId, long clientId, @Nullable Long except, LocalDate on) {
        return jdbc.sql(OPEN)
                .param("creditor", creditorId)
                .param("client", clientId)
                .param("except", except)
                .param("on", on)
                .query((row, n) -> new OpenInvoice(
                        row.getLong("id"),
                        row.getString("number"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        Money.of(row.getBigDecimal("total"), row.getString("currency")),
                        Money.of(row.getBigDecimal("balance"), row.getString("currency")),
                        row.getObject("plan_id", Long.class)))
                .list();
    }

    /**
     * An invoice that is not settled.
     *
     * @param planId a plan that leaves it alone already; null: it is free
     */
    public record OpenInvoice(
            long id,
            String number,
            LocalDate issuedOn,
            LocalDate dueOn,
            Money total,
            Money balance,
            @Nullable Long planId) {}
}
