package io.quittance.benchmarks.intake;

import io.quittance.benchmarks.intake.PlainImport.Tables;
import io.quittance.benchmarks.page.BenchmarksPage;
import io.quittance.benchmarks.product.Heap;
import io.quittance.benchmarks.product.Product;
import io.quittance.intake.Import;
import io.quittance.intake.ImportDesk;
import io.quittance.intake.NewImport;
import io.quittance.intake.file.ReadingChoice;
import io.quittance.intake.reading.columns.Kind;
import io.quittance.intake.reading.rows.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Measures imports; {@code import.sh} tells the options. */
public final class ImportBenchmark {

    private static final LocalDate ON = LocalDate.of(2026, 6, 16);
    private static final int WHOLE = 1_000_000;
    private static final int WARM_UP = 20_000;

    private final ConfigurableApplicationContext product;
    private final Path notes;
    private final PlainImport plain;

    private ImportBenchmark(ConfigurableApplicationContext product, Path notes) {
        this.product = product;
        this.notes = notes;
        this.plain = new PlainImport(product);
    }

    /**
     * Prints what it measured.
     *
     * @param args the project's folder, how many rows, and a URL of an empty database if none is to be made
     */
    public static void main(String[] args) throws IOException {
        Path root = Path.of(args[0]);
        Path notes = Files.createDirectories(root.resolve("collection-benchmarks/target/import"));
        int rows = Integer.parseInt(args[1]);
        try (ConfigurableApplicationContext product = args.length > 2
                ? Product.startOn(args[2])
                : Product.start(Files.createTempDirectory(notes, "database"))) {
            ImportBenchmark benchmark = new ImportBenchmark(product, notes);
            benchmark.measure(WARM_UP); // so that nothing is measured on a program that has just started
            String text = benchmark.measure(rows);
            if (rows == WHOLE) {
                BenchmarksPage.write(root, BenchmarksPage.Chapter.IMPORT, text);
            }
            System.out.println(text);
        }
    }

    private String measure(int rows) throws IOException {
        Path file = notes.resolve(rows + ".csv");
        InvoiceFile.write(file, rows);
        long bareMillis = plain.run(Tables.PLAIN, file, emptyBooks(), ON);
        long plainMillis = plain.run(Tables.PUBLIC, file, emptyBooks(), ON);
        Written byPlain = plain.written();
        long creditor = emptyBooks();
        Heap.forget();
        long started = System.nanoTime();
        Import done = product.getBean(ImportDesk.class)
                .importNow(
                        new NewImport(
                                creditor,
                                Kind.INVOICES,
                                file.getFileName().toString(),
                                SourceFile.of(file),
                                ON,
                                "benchmark"),
                        ReadingChoice.NONE);
        long millis = (System.nanoTime() - started) / 1_000_000;
        long peak = Heap.peak();
        boolean same = byPlain.equals(plain.written());
        return String.format(
                Locale.ROOT,
                """
                A file of %,d invoices of %,d clients (%d MB, comma separated) into empty books, %s in the end. The product keeps the file as it came, guesses how it is read,
                reads each cell, checks each row against the others and the books, posts, tells the history, notes whom nobody can be written to and how numbers are searched, and
                refreshes statistics. Beside it plain SQL that checks nothing: `COPY` of the same file into a table of typed columns, and inserts by hand into the product's
                tables. *Bare*: the same into tables with the same keys and foreign keys, without other indexes, checks and triggers. *Same*: clients, contacts, invoices,
                allocations and what is open agree.

                | rows | plain SQL (s) | bare (s) | same | product (s) | ratio | to bare | rows a second | heap (MB of 256) |
                |---:|---:|---:|---|---:|---:|---:|---:|---:|
                | %,d | %.1f | %.1f | %s | %.1f | %.2f | %.2f | %,.0f | %d |

                ```
                import.%d.ratio-to-sql: %.2f
                ```
                """,
                rows,
                byPlain.clients(),
                Files.size(file) >> 20,
                done.status(),
                rows,
                plainMillis / 1000.0,
                bareMillis / 1000.0,
                same ? "yes" : "no",
                millis / 1000.0,
                (double) millis / plainMillis,
                (double) millis / bareMillis,
                rows * 1000.0 / millis,
                peak >> 20,
                rows,
                (double) millis / plainMillis);
    }

    private long emptyBooks() {
        JdbcClient jdbc = product.getBean(JdbcClient.class);
        jdbc.sql("drop schema if exists plain cascade").update();
        jdbc.sql("truncate creditor, dunning_level, invoice_key restart identity cascade")
                .update();
        return jdbc.sql("insert into creditor (name) values ('Measured') returning id")
                .query(Long.class)
                .single();
    }
}
