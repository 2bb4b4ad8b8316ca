package io.quittance.benchmarks.matching;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What to measure.
 *
 * @param seeds the one that the scores were set on first
 * @param database whether to go through the database, too
 * @param entries the file of accounting entries whose letters are compared
 */
record Options(Size size, List<Long> seeds, boolean database, Optional<Path> entries, Path page, Path notes) {

    /** Of the books that the scores were set on. */
    static final long KNOWN = 20_260_101;

    private static final List<Long> UNSEEN = List.of(1L, 2L, 3L);

    Options {
        seeds = List.copyOf(seeds);
    }

    /**
     * As they are written.
     *
     * @param args the project's folder, then options
     */
    static Options of(String[] args) {
        Path root = Path.of(args[0]);
        List<Long> unseen = new ArrayList<>();
        Size size = Size.WHOLE;
        boolean database = true;
        Optional<Path> entries = Optional.empty();
        for (int i = 1; i < args.length; i++) {
            switch (args[i]) {
                case "--small" -> size = Size.SMALL;
                case "--no-database" -> database = false;
                case "--seed" -> unseen.add(Long.parseLong(args[++i]));
                default -> entries = Optional.of(Path.of(args[i]));
            }
        }
        List<Long> seeds = new ArrayList<>(List.of(KNOWN));
        seeds.addAll(unseen.isEmpty() ? UNSEEN : unseen);
        Path notes = root.resolve("collection-benchmarks/target/matching");
        boolean whole = size.equals(Size.WHOLE) && database && unseen.isEmpty();
        Path page = whole ? root.resolve("src-docs/generated/matching.md") : notes.resolve("matching.md");
        return new Options(size, seeds, database, entries, page, notes);
    }
}
