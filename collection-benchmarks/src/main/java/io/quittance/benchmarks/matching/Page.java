package io.quittance.benchmarks.matching;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The page of figures. */
final class Page {

    private Page() {}

    /** One line for each year that was run. */
    static String table(List<YearOfStatements> years) {
        StringBuilder page = new StringBuilder(
                "| seed | open invoices | credits | automatic | right of these | wrong | first proposal right |\n|---|---|---:|---:|---:|---:|---:|\n");
        for (YearOfStatements year : years) {
            Tally all = year.all();
            page.append("| %d | %s | %d | %s | %s | %s (%d) | %s |%n"
                    .formatted(
                            year.seed,
                            year.shape.label(),
                            all.credits,
                            Tally.percent(all.automatic, all.credits),
                            Tally.percent(all.automatic - all.wrong, all.automatic),
                            Tally.percent(all.wrong, all.automatic),
                            all.wrong,
                            Tally.percent(all.firstRight, all.credits)));
        }
        return page.append('\n').toString();
    }

    /** One year in full. */
    static String of(YearOfStatements year) {
        StringBuilder page = new StringBuilder("## Seed %d, %s%n%n".formatted(year.seed, year.shape.label()));
        page.append(
                "In the second half of the year, when more accounts of payers are known: automatic %s, wrong %s (%d).%n"
                        .formatted(
                                Tally.percent(year.secondHalf.automatic, year.secondHalf.credits),
                                Tally.percent(year.secondHalf.wrong, year.secondHalf.automatic),
                                year.secondHalf.wrong));
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
                        tally.credits,
                        Tally.percent(tally.automatic, tally.credits),
                        tally.wrong,
                        Tally.percent(tally.firstRight, tally.credits))));
        return page.append('\n').toString();
    }

    /** What waits, and why: where the first proposal is not nearly always right, a person cannot tell either. */
    static String causes(YearOfStatements year) {
        StringBuilder page =
                new StringBuilder("| why it waits | credits | of all | first proposal right |\n|---|---:|---:|---:|\n");
        int all = year.all().credits;
        for (Map.Entry<Cause, Tally> one : year.causes.entrySet()) {
            Tally tally = one.getValue();
            page.append("| %s | %d | %s | %s |%n"
                    .formatted(
                            one.getKey().label(),
                            tally.credits,
                            Tally.percent(tally.credits, all),
                            Tally.percent(tally.firstRight, tally.credits)));
        }
        return page.append('\n').toString();
    }

    /** How those that were wrong had been paid. */
    static String mistakes(List<YearOfStatements> years) {
        Map<String, Integer> wrong = new TreeMap<>();
        years.stream()
                .filter(year -> year.shape != Shape.UNDATED)
                .forEach(year ->
                        year.tallies.forEach((kind, tally) -> wrong.merge(kind.label(), tally.wrong, Integer::sum)));
        StringBuilder page = new StringBuilder("| how it was paid | wrong |\n|---|---:|\n");
        wrong.forEach((label, count) -> page.append(count == 0 ? "" : "| %s | %d |%n".formatted(label, count)));
        return page.append('\n').toString();
    }
}
