package io.quittance.benchmarks.matching;

import io.quittance.benchmarks.books.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The page of figures. */
final class Page {

    private Page() {}

    /** What was measured now or before; without the figures of a part that never was. */
    static String whole(Options options) throws IOException {
        StringBuilder page = new StringBuilder(
                """
                <!-- Written by collection-benchmarks/matching.sh; do not edit. -->
                # Matching, measured

                To measure again: `collection-benchmarks/matching.sh [--small] [--memory] [--database] [--lettered] [--minutes N] [--seed N]... [entries.txt]`. `--small` takes a
                tenth of the books, two minutes instead of the better part of an hour; `--memory`, `--database` and `--lettered` measure one part again; `--minutes` breaks the year
                through the database off; `--seed` takes other unseen books; `entries.txt` is a file of accounting entries (FEC). How the books and credits are made up, and what counts as right:
                `collection-benchmarks/README.md`.

                %d clients, %d invoices, threshold 90, margin 10, tolerance 1.00, as shipped. Times depend on the machine, nothing else does.

                """.formatted(options.size().clients(), options.size().invoices()));
        for (Options.Part part : Options.Part.values()) {
            page.append(
                    Files.exists(options.file(part))
                            ? Files.readString(options.file(part))
                            : "## %s%n%nNot measured.%n%n".formatted(part));
        }
        return page.toString();
    }

    /** The years that were run in memory. */
    static String inMemory(List<YearOfStatements> years) {
        YearOfStatements known = years.getFirst();
        StringBuilder page = new StringBuilder("""
                ## In memory

                Scores and rules were set while looking at seed %d; the other seeds were only run. Goal: over 85 %% automatic, under 0.1 %%
                of these wrong.

                """.formatted(Options.KNOWN));
        page.append(table(years));
        page.append("""
                An invoice that was issued after the money came is not taken for paid by who names nothing: that is why it makes no difference whether the
                invoices of the rest of the year are open. In the third shape the books say of all invoices that they were issued
                before the year, so that each client has all of its year to choose from.

                ### What waits, and why

                """);
        page.append("Seed %d, %s.%n%n".formatted(known.seed, known.shape.label()))
                .append(causes(known))
                .append(
                        "Where other invoices make the same sum, nobody can tell from what the payer wrote which are meant: the oldest are, as often as the table says.\n\n")
                .append("### What was wrong\n\nAll seeds and shapes.\n\n")
                .append(mistakes(years));
        years.stream().filter(year -> year.seed == Options.KNOWN).map(Page::of).forEach(page::append);
        return page.toString();
    }

    /** One line for each year that was run. */
    private static String table(List<YearOfStatements> years) {
        StringBuilder page = new StringBuilder(
                "| seed | open invoices | credits | automatic | right of these | wrong | first proposal right |\n|---|---|---:|---:|---:|---:|---:|\n");
        for (YearOfStatements year : years) {
            Tally all = year.all();
            page.append("| %d | %s | %d | %s | %s | %s (%d) | %s |%n"
                    .formatted(
                            year.seed,
                            year.shape.label(),
                            all.credits(),
                            Tally.percent(all.automatic(), all.credits()),
                            Tally.percent(all.automatic() - all.wrong(), all.automatic()),
                            Tally.percent(all.wrong(), all.automatic()),
                            all.wrong(),
                            Tally.percent(all.firstRight(), all.credits())));
        }
        return page.append('\n').toString();
    }

    /** One year in full. */
    private static String of(YearOfStatements year) {
        StringBuilder page = new StringBuilder("### Seed %d, %s%n%n".formatted(year.seed, year.shape.label()));
        page.append(
                "In the second half of the year, when more accounts of payers are known: automatic %s, wrong %s (%d).%n"
                        .formatted(
                                Tally.percent(year.secondHalf.automatic(), year.secondHalf.credits()),
                                Tally.percent(year.secondHalf.wrong(), year.secondHalf.automatic()),
                                year.secondHalf.wrong()));
        List<Long> sorted = year.micros.stream().sorted().toList();
        page.append(
                "%nA credit took %.1f ms at the median, %.1f ms for 99 of 100, %.0f ms at most; the whole run %d s, two at a time.%n%n"
                        .formatted(
                                sorted.get(sorted.size() / 2) / 1000.0,
                                sorted.get(sorted.size() * 99 / 100) / 1000.0,
                                sorted.getLast() / 1000.0,
                                year.seconds));
        page.append(
                "| how it is paid | credits | automatic | wrong | first proposal right |\n|---|---:|---:|---:|---:|\n");
        year.tallies.forEach((kind, tally) -> page.append("| %s | %d | %s | %d | %s |%n"
                .formatted(
                        kind.label(),
                        tally.credits(),
                        Tally.percent(tally.automatic(), tally.credits()),
                        tally.wrong(),
                        Tally.percent(tally.firstRight(), tally.credits()))));
        return page.append('\n').toString();
    }

    /** What waits, and why: where the first proposal is not nearly always right, a person cannot tell either. */
    private static String causes(YearOfStatements year) {
        StringBuilder page =
                new StringBuilder("| why it waits | credits | of all | first proposal right |\n|---|---:|---:|---:|\n");
        int all = year.all().credits();
        for (Map.Entry<Cause, Tally> one : year.causes.entrySet()) {
            Tally tally = one.getValue();
            page.append("| %s | %d | %s | %s |%n"
                    .formatted(
                            one.getKey().label(),
                            tally.credits(),
                            Tally.percent(tally.credits(), all),
                            Tally.percent(tally.firstRight(), tally.credits())));
        }
        return page.append('\n').toString();
    }

    /** How those that were wrong had been paid. */
    private static String mistakes(List<YearOfStatements> years) {
        Map<String, Integer> wrong = new TreeMap<>();
        years.stream()
                .forEach(year ->
                        year.tallies.forEach((kind, tally) -> wrong.merge(kind.label(), tally.wrong(), Integer::sum)));
        StringBuilder page = new StringBuilder("| how it was paid | wrong |\n|---|---:|\n");
        wrong.forEach((label, count) -> page.append(count == 0 ? "" : "| %s | %d |%n".formatted(label, count)));
        return page.append('\n').toString();
    }
}
