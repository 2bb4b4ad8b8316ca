package io.quittance.benchmarks.matching;

import io.quittance.benchmarks.books.Size;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What to measure.
 *
 * @param seeds the one that the scores were set on first
 * @param minutes that the year may take through the database
 * @param entries the file of accounting entries whose letters are compared
 * @param page to write
 * @param notes the folder of all else that is written
 */
record Options(Size size, List<Long> seeds, Set<Part> parts, int minutes, Path entries, Path page, Path notes) {

    /** Of the books that the scores were set on. */
    static final long KNOWN = 20_260_101;

    private static final int LONGEST = 600;
    private static final List<Long> UNSEEN = List.of(1L, 2L, 3L);

    Options {
        seeds = List.copyOf(seeds);
        parts = Set.copyOf(parts);
    }

    /** A part of the page. */
    enum Part {
        MEMORY,
        DATABASE,
        LETTERED
    }

    /**
     * As they are written.
     *
     * @param args the project's folder, then options
     */
    static Options of(String[] args) {
        Path root = Path.of(args[0]);
        Path built = root.resolve("collection-benchmarks/target/matching");
        List<Long> seeds = new ArrayList<>();
        Set<Part> parts = EnumSet.noneOf(Part.class);
        Size size = Size.WHOLE;
        int minutes = LONGEST;
        Path entries = Path.of("");
        for (int i = 1; i < args.length; i++) {
            switch (args[i]) {
                case "--small" -> size = Size.SMALL;
                case "--memory", "--database", "--lettered" ->
                    parts.add(Part.valueOf(args[i].substring(2).toUpperCase(Locale.ROOT)));
                case "--minutes" -> minutes = Integer.parseInt(args[++i]);
                case "--seed" -> seeds.add(Long.parseLong(args[++i]));
                default -> entries = Path.of(args[i]);
            }
        }
        if (parts.isEmpty()) {
            parts.addAll(EnumSet.allOf(Part.class));
        }
        if (entries.toString().isEmpty()) {
            parts.remove(Part.LETTERED);
        }
        boolean whole = size.equals(Size.WHOLE) && seeds.isEmpty();
        List<Long> all = new ArrayList<>(List.of(KNOWN));
        all.addAll(seeds.isEmpty() ? UNSEEN : seeds);
        Path notes = whole ? built : built.resolve("tried");
        Path page = whole ? root.resolve("src-docs/generated/matching.md") : notes.resolve("page.md");
        return new Options(size, all, parts, minutes, entries, page, notes);
    }

    Path file(Part part) {
        return notes.resolve(part.name().toLowerCase(Locale.ROOT) + ".md");
    }
}
