package io.quittance.benchmarks.screens;

import com.zaxxer.hikari.HikariDataSource;
import io.quittance.benchmarks.night.OpenBooks;
import io.quittance.benchmarks.night.Shape;
import io.quittance.benchmarks.page.BenchmarksPage;
import io.quittance.benchmarks.product.Product;
import io.quittance.creditor.Role;
import io.quittance.creditor.User;
import io.quittance.creditor.Users;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.context.ConfigurableApplicationContext;

/** Measures how long people wait for pages; {@code screens.sh} tells the options. */
public final class ScreensBenchmark {

    private static final int PEOPLE = 20;
    private static final String PASSWORD = "benchmark";
    private static final int WHOLE = 1_000_000;
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration MEASURED = Duration.ofSeconds(60);

    /** Some hundred and fifty of each page: the slowest of twenty among sixty is what chance makes of three. */
    private static final Duration WORKING = Duration.ofMinutes(3);

    private final Program program;
    private final Waits waits = new Waits();

    private ScreensBenchmark(Program program) {
        this.program = program;
    }

    /**
     * Prints what it measured.
     *
     * @param args the project's folder, how many invoices are open, and a URL of an empty database if none is to be made
     */
    public static void main(String[] args) throws Exception {
        Path root = Path.of(args[0]);
        Path notes = Files.createDirectories(root.resolve("collection-benchmarks/target/screens"));
        int invoices = Integer.parseInt(args[1]);
        try (ConfigurableApplicationContext product = args.length > 2
                ? Product.startOn(args[2])
                : Product.start(Files.createTempDirectory(notes, "database"))) {
            new OpenBooks(product).fill(Shape.MIXED, invoices);
            Users users = product.getBean(Users.class);
            if (users.count() == 0) {
                users.save(new User("reader", "Reader", null, Role.CREDIT_CONTROLLER, "{noop}" + PASSWORD));
            }
            HikariDataSource books = product.getBean(HikariDataSource.class);
            try (Program program = Program.start(root, books, notes.resolve("program.log"))) {
                String text = new ScreensBenchmark(program).measure(invoices);
                if (invoices == WHOLE) {
                    BenchmarksPage.write(root, BenchmarksPage.Chapter.SCREENS, text);
                }
                System.out.println(text);
            }
        }
    }

    private String measure(int invoices) throws Exception {
        people(1, WARM_UP, Duration.ZERO);
        waits.forget();
        people(1, Duration.ofSeconds(20), Duration.ZERO);
        String alone = waits.rows();
        waits.forget();
        people(PEOPLE, WARM_UP, PAUSE);
        waits.forget();
        people(PEOPLE, WORKING, PAUSE);
        String working = waits.rows();
        String lines = waits.lines();
        waits.forget();
        people(PEOPLE, MEASURED, Duration.ZERO);
        return String.format(
                Locale.ROOT,
                """
                A normal night's books (*mixed*) of %,d open invoices and 50,000 clients, on the day of that night. The program runs as on a server, with a heap
                of 512 MB and sessions in the database; whoever reads is signed in and opens the four pages one after the other, each time another client and another search; not all begin with the same page.
                Milliseconds until the last byte; those who read and PostgreSQL have the same processors.

                One person who never pauses:

                | page | opened | median | 95 of 100 | longest |
                |---|---:|---:|---:|---:|
                %s

                %d at once who look at each page for %d s, for %d s:

                | page | opened | median | 95 of 100 | longest |
                |---|---:|---:|---:|---:|
                %s

                %d at once who never pause, which is what the processors can do:

                | page | opened | median | 95 of 100 | longest |
                |---|---:|---:|---:|---:|
                %s

                ```
                %s
                ```
                """,
                invoices,
                alone,
                PEOPLE,
                PAUSE.toSeconds(),
                WORKING.toSeconds(),
                working,
                PEOPLE,
                waits.rows(),
                lines);
    }

    private void people(int number, Duration time, Duration pause) throws Exception {
        long until = System.nanoTime() + time.toNanos();
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(number)) {
            for (int i = 0; i < number; i++) {
                Reader reader = new Reader(program, i);
                all.add(threads.submit(() -> {
                    reader.signIn("reader", PASSWORD);
                    reader.look(pause); // nobody begins at the same moment
                    while (System.nanoTime() < until) {
                        reader.open(waits, pause);
                    }
                    return null;
                }));
            }
        }
        for (Future<?> one : all) {
            one.get(); // throws what failed
        }
    }
}
