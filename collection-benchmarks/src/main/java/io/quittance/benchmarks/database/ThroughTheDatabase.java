package io.quittance.benchmarks.database;

import io.quittance.benchmarks.books.Size;
import io.quittance.benchmarks.books.YearOfPayments;
import io.quittance.benchmarks.product.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the product on an empty database, runs the year through it, and tells the figures. */
public final class ThroughTheDatabase {

    private ThroughTheDatabase() {}

    /**
     * A section of the page.
     *
     * @param minutes after which the year breaks off, at the end of a day
     * @param folder where the database is made; it is left there, to look at
     */
    public static String measured(Size size, long seed, int minutes, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path data = Files.createTempDirectory(folder, "database");
        try (ConfigurableApplicationContext product = Product.start(data)) {
            YearOfPayments year = new YearOfPayments(seed, size.clients(), size.invoices());
            Figures figures = new ProductYear(product, year, minutes).run(year, size).figures;
            return """
                    ## Through the database

                    Seed %d, invoices as they are issued, %s. The product without its screens on the PostgreSQL that its first start makes (what is
                    committed is on the disk). Each day: its invoices are written by SQL; the bank's statement of the day, a camt.053 file,
                    is read, booked and matched by the calls that an upload makes; what was recorded is read from the tables and compared;
                    in the evening a person matches by hand what waits, undoes what is wrong, and a second one gives up the bank's fees. Booking and
                    matching are timed, each credit in a transaction of its own; what the person does is timed apart.

                    ```
                    %s```

                    """.formatted(
                    seed,
                    figures.isWhole() ? "the whole year" : "as much of the year as %d minutes hold".formatted(minutes),
                    figures.lines());
        }
    }
}
