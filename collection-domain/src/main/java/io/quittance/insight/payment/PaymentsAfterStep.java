package io.quittance.insight.payment;

import io.quittance.insight.Columns;
import io.quittance.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was paid after a reminder of what it asked for? */
@Component
@Transactional(readOnly = true)
public class PaymentsAfterStep {

    private static final String PAID = """
            select r.payment_id, r.received_on, r.days, r.currency,
                   (select sum(a.amount) from allocation a join dunning_line l on l.invoice_id = a.invoice_id
                    where a.payment_id = r.payment_id and l.step_id = r.step_id) as amount
            from dunning_step s
            join paid_after_step r on r.client_id = s.client_id and r.step_id = s.id
            where s.id = :step
            order by r.received_on, r.payment_id
            """;

    private final JdbcClient jdbc;

    PaymentsAfterStep(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first of them first; a payment that followed a later reminder of the same invoices is that one's. */
    public List<Paid> of(long stepId) {
        return jdbc.sql(PAID)
                .param("step", stepId)
                .query((row, number) -> new Paid(
                        row.getLong("payment_id"),
                        Columns.day(row, "received_on"),
                        row.getInt("days"),
                        Columns.money(row, "amount")))
                .list();
    }

    /**
     * @param days since the reminder left
     * @param amount what of the payment went to invoices of the reminder
     */
    public record Paid(long paymentId, LocalDate on, int days, Money amount) {}
}
