package io.quittance.intake.posting;

import io.quittance.intake.staging.ImportJob;
import io.quittance.money.Money;
import io.quittance.payment.NewPayment;
import io.quittance.payment.PaymentDesk;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records payments one by one: how money is imputed is one rule in one place, and a bank's file has few rows. */
@Component
class PaymentPosting {

    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final PaymentDesk desk;
    private final EntityManager entities;

    PaymentPosting(JdbcClient jdbc, PaymentDesk desk, EntityManager entities) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.entities = entities;
    }

    private record Row(
            long clientId,
            String currency,
            BigDecimal amount,
            LocalDate receivedOn,
            @Nullable String invoiceNumber,
            String reference) {

        NewPayment payment(long creditorId) {
            return new NewPayment(
                    creditorId, clientId, Money.of(amount, currency), receivedOn, invoiceNumber, reference);
        }
    }

    /** {@code progress} hears of the rows done, those with nothing to do among them from the beginning. */
    void receive(ImportJob job, long rows, LongConsumer progress) {
        List<Row> received = newRows();
        long done = rows - received.size();
        int waiting = 0;
        for (Row row : received) {
            long payment = desk.receive(row.payment(job.creditorId()), job.on(), job.by())
                    .id();
            mark(payment, job);
            done++;
            if (++waiting % AT_ONCE == 0) {
                entities.flush();
                entities.clear(); // what was saved need not be looked at again with every row
                progress.accept(done);
            }
        }
        entities.flush();
    }

    private List<Row> newRows() {
        return jdbc.sql("""
                select f.client_id, f.currency, f.amount, f.received_on, f.invoice_number, f.reference
                from intake_fact f join intake_decision d on d.line = f.line and d.outcome = 'NEW'
                order by f.received_on, f.line
                """)
                .query((row, n) -> new Row(
                        row.getLong("client_id"),
                        row.getString("currency"),
                        row.getBigDecimal("amount"),
                        row.getObject("received_on", LocalDate.class),
                        row.getString("invoice_number"),
                        row.getString("reference")))
                .list();
    }

    private void mark(long payment, ImportJob job) {
        jdbc.sql("update payment set import_id = :import where id = :payment")
                .param("import", job.importId())
                .param("payment", payment)
                .update();
    }
}
