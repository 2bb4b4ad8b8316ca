package io.quittance.benchmarks.night;

import io.quittance.benchmarks.product.Script;
import io.quittance.client.MobileNumbers;
import io.quittance.dunning.policy.ShippedPolicies;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Books made up by SQL: always the same for the same shape, size and day. */
public final class OpenBooks {

    /** A Tuesday that is no holiday where clients are. */
    public static final LocalDate TONIGHT = LocalDate.of(2026, 6, 16);

    private final JdbcClient jdbc;
    private final ShippedPolicies policies;
    private final MobileNumbers mobiles;
    private final TransactionTemplate transaction;

    public OpenBooks(ApplicationContext product) {
        this.jdbc = product.getBean(JdbcClient.class);
        this.policies = product.getBean(ShippedPolicies.class);
        this.mobiles = product.getBean(MobileNumbers.class);
        this.transaction = new TransactionTemplate(product.getBean(PlatformTransactionManager.class));
    }

    /**
     * Empties the database and fills it.
     *
     * @return the creditor's id
     */
    public long fill(Shape shape, int invoices) {
        jdbc.sql("truncate creditor, dunning_level, invoice_key restart identity cascade")
                .update();
        long creditor = jdbc.sql("insert into creditor (name) values ('Measured') returning id")
                .query(Long.class)
                .single();
        policies.installFor(creditor, "benchmark");
        Map<String, ?> books = Map.of("creditor", creditor, "on", TONIGHT, "invoices", invoices);
        transaction.executeWithoutResult(made -> {
            Script.of(OpenBooks.class, "debtors.sql").run(jdbc, books);
            Script.of(OpenBooks.class, shape.word() + ".sql").run(jdbc, books);
            continueNumbering();
            mobiles.read(creditor);
        });
        settle();
        return creditor;
    }

    /** The scripts number rows themselves: what follows goes on from there. */
    private void continueNumbering() {
        for (String table : new String[] {"client", "invoice", "payment", "dunning_step", "hold", "promise"}) {
            jdbc.sql("select setval(pg_get_serial_sequence(:table, 'id'), (select coalesce(max(id), 0) + 1 from %s))"
                            .formatted(table))
                    .param("table", table)
                    .query(Long.class)
                    .single();
        }
    }

    /** As the server does by itself some minutes later. */
    public void settle() {
        jdbc.sql("vacuum (analyze)").update();
        jdbc.sql("checkpoint").update();
    }
}
