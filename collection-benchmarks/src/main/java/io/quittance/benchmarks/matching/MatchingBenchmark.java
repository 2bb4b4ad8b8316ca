package io.quittance.benchmarks.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what was measured: {@code MatchingBenchmark <file to write> [<FEC file>]}. */
public final class MatchingBenchmark {

    private static final long SEED = 20_260_101;
    private static final int CLIENTS = 5_000;
    private static final int INVOICES = 100_000;
    private static final int CREDITS = 50_000;

    private MatchingBenchmark() {}

    /** Runs for some minutes. */
    public static void main(String[] args) throws IOException {
        StringBuilder page = new StringBuilder("""
                <!-- Written by collection-benchmarks/matching.sh; do not edit. -->
                # Matching, measured

                How the books and credits are made up, and what counts as right: `collection-benchmarks/README.md`. Threshold 90, margin 10,
                tolerance 1.00, as shipped. Times depend on the machine, nothing else does.

                """);
        page.append(year("Invoices as they are issued", SEED, false));
        page.append(year("All invoices of the year open at once", SEED, true));
        page.append(year("Another seed: other books, invoices as they are issued", SEED + 1, false));
        boolean lettered = args.length > 1 && Files.exists(Path.of(args[1]));
        page.append(
                lettered
                        ? new LetteredBooks(Path.of(args[1])).page()
                        : "Lettered accounts were not measured: the file of entries is missing.\n");
        System.out.println(page);
        if (args.length > 0) {
            Files.writeString(Path.of(args[0]), page);
        }
    }

    private static String year(String title, long seed, boolean allOpen) throws IOException {
        long start = System.nanoTime();
        YearOfStatements year = new YearOfStatements(seed, CLIENTS, INVOICES, allOpen);
        year.run(CREDITS);
        String mistakes = System.getenv("MISTAKES");
        if (mistakes != null) {
            Files.writeString(Path.of(mistakes + "-" + seed + "-" + allOpen), String.join("\n", year.mistakes));
        }
        return Page.of(year, title, (System.nanoTime() - start) / 1_000_000_000);
    }
}
