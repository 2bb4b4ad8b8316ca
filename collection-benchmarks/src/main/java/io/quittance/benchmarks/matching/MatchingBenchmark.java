package io.quittance.benchmarks.matching;

import io.quittance.benchmarks.database.ThroughTheDatabase;
import io.quittance.benchmarks.matching.Options.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Writes what was measured; {@code matching.sh} tells the options. */
public final class MatchingBenchmark {

    private static final int AT_ONCE = 2;

    private MatchingBenchmark() {}

    /** Runs for the better part of an hour, or two minutes if small. */
    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        Options options = Options.of(args);
        Files.createDirectories(options.notes());
        if (options.parts().contains(Part.MEMORY)) {
            List<YearOfStatements> years = years(options);
            write(options, Part.MEMORY, Page.inMemory(years));
            for (YearOfStatements year : years) {
                Path file = options.notes().resolve("mistakes-%d-%s.txt".formatted(year.seed, year.shape));
                Files.writeString(file, String.join("\n", year.mistakes));
            }
        }
        if (options.parts().contains(Part.DATABASE)) {
            write(
                    options,
                    Part.DATABASE,
                    ThroughTheDatabase.measured(options.size(), Options.KNOWN, options.minutes(), options.notes()));
        }
        if (options.parts().contains(Part.LETTERED)) {
            write(options, Part.LETTERED, new LetteredBooks(options.entries()).page());
        }
        String page = Page.whole(options);
        System.out.println(page);
        Files.writeString(options.page(), page);
    }

    /** Each part is kept, so that one can be measured again without the others. */
    private static void write(Options options, Part part, String text) throws IOException {
        Files.writeString(options.file(part), text);
    }

    private static List<YearOfStatements> years(Options options) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<YearOfStatements>> running = new ArrayList<>();
            for (long seed : options.seeds()) {
                for (Shape shape : Shape.values()) {
                    running.add(threads.submit(() -> new YearOfStatements(seed, options.size(), shape)
                            .run(options.size().credits())));
                }
            }
            List<YearOfStatements> years = new ArrayList<>();
            for (Future<YearOfStatements> year : running) {
                years.add(year.get());
            }
            return years;
        }
    }
}
