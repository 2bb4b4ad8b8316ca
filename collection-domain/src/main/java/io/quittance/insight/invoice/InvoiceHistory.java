package io.quittance.insight.invoice;

import io.quittance.dunning.policy.Channel;
import io.quittance.dunning.step.StepStatus;
import io.quittance.insight.Columns;
import io.quittance.money.Money;
import io.quittance.payment.PaymentSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was paid of an invoice, and which steps asked for it? The latest first. */
@Component
@Transactional(readOnly = true)
public class InvoiceHistory {

    private static final String PAID = """
            select a.amount, p.currency, a.allocated_on, a.allocated_by, p.received_on, p.reference, p.source,
                   coalesce(case when a.amount < 0 then movement_of(p.id, 'RETURN') end, movement_of(p.id, 'PAYMENT')) as movement
            from allocation a
            join payment p on p.id = a.payment_id
            where a.invoice_id = :invoice
            order by a.allocated_on desc, a.id desc
            """;

    private static final String ASKED = """
            select s.id, s.run_id, s.step_on, s.channel, s.status, s.cancel_reason, l.rank, l.balance, s.currency, m.id as message_id
            from dunning_line l
            join dunning_step s on s.id = l.step_id
            left join message m on m.step_id = s.id and m.channel = s.channel
            where l.invoice_id = :invoice
            order by s.id desc
            """;

    private final JdbcClient jdbc;

    InvoiceHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What payments settled of it; negative where an allocation was undone. */
    public List<Paid> paid(long invoiceId) {
        return jdbc.sql(PAID)
                .param("invoice", invoiceId)
                .query((row, number) -> new Paid(
                        Columns.money(row, "amount"),
                        Columns.day(row, "allocated_on"),
                        row.getString("allocated_by"),
                        Columns.day(row, "received_on"),
                        row.getString("reference"),
                        PaymentSource.valueOf(row.getString("source")),
                        Columns.number(row, "movement")))
                .list();
    }

    /** The steps that named it, cancelled ones included. */
    public List<Asked> asked(long invoiceId) {
        return jdbc.sql(ASKED)
                .param("invoice", invoiceId)
                .query((row, number) -> new Asked(
                        row.getLong("run_id"),
                        Columns.day(row, "step_on"),
                        Channel.valueOf(row.getString("channel")),
                        StepStatus.valueOf(row.getString("status")),
                        row.getString("cancel_reason"),
                        Columns.integer(row, "rank"),
                        Columns.money(row, "balance"),
                        Columns.number(row, "message_id")))
                .list();
    }

    /**
     * A part of a payment that went to the invoice.
     *
     * @param movement on a bank account that brought it, or took it back; null: none
     */
    public record Paid(
            Money amount,
            LocalDate on,
            String by,
            LocalDate receivedOn,
            String reference,
            PaymentSource source,
            @Nullable Long movement) {

        /** Whether money came; else it was given up or set off. */
        public boolean isMoney() {
            return source == PaymentSource.RECEIVED || source == PaymentSource.REPORTED;
        }
    }

    /**
     * A step that named the invoice.
     *
     * @param cancelReason null: it was not cancelled
     * @param rank the rung it climbed; null: listed for information only
     * @param message what was written; null: nothing was, or not yet
     */
    public record Asked(
            long runId,
            LocalDate on,
            Channel channel,
            StepStatus status,
            @Nullable String cancelReason,
            @Nullable Integer rank,
            Money balance,
            @Nullable Long message) {}
}
