package io.quittance.benchmarks.intake;

import io.quittance.benchmarks.product.Script;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The same file by {@code COPY} and a script of plain SQL, into the product's tables or into bare ones of its own. */
final class PlainImport {

    private final JdbcTemplate connections;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    PlainImport(ApplicationContext product) {
        this.connections = product.getBean(JdbcTemplate.class);
        this.jdbc = product.getBean(JdbcClient.class);
        this.transaction = new TransactionTemplate(product.getBean(PlatformTransactionManager.class));
    }

    /** Where it writes, by schema. */
    enum Tables {
        /** Those of the product. */
        PUBLIC,
        /** Tables with the same keys, without its other indexes, checks and triggers. */
        PLAIN
    }

    /**
     * Makes its own tables anew and imports the file in one transaction.
     *
     * @return milliseconds, without the making of the tables
     */
    long run(Tables tables, Path file, long creditor, LocalDate on) {
        Script.of(PlainImport.class, "plain-tables.sql").run(jdbc, Map.of());
        jdbc.sql("checkpoint").update();
        long started = System.nanoTime();
        transaction.executeWithoutResult(status -> {
            connections.execute(copying(file));
            jdbc.sql("analyze plain.row").update();
            jdbc.sql("select set_config('search_path', :schema || ', public', true)")
                    .param("schema", tables.name().toLowerCase(Locale.ROOT))
                    .query(String.class)
                    .single();
            Script.of(PlainImport.class, "plain-import.sql").run(jdbc, Map.of("creditor", creditor, "on", on));
        });
        return (System.nanoTime() - started) / 1_000_000;
    }

    private static ConnectionCallback<@Nullable Void> copying(Path file) {
        return connection -> {
            try (InputStream in = Files.newInputStream(file)) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy plain.row from stdin (format csv, header)", in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return null;
        };
    }

    /** Clients, contacts, invoices, payments and what is open, to be compared. */
    Written written() {
        return jdbc.sql("""
                select (select count(*) from client) as clients, (select count(*) from contact) as contacts,
                       (select count(*) from invoice) as invoices, (select count(*) from allocation) as allocations,
                       (select sum(balance) from invoice) as open
                """).query(Written.class).single();
    }
}
