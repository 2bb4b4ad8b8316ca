package io.quittance.benchmarks.matching;

import java.util.List;
import java.util.Map;

/** The page of figures. */
final class Page {

    private Page() {}

    static String of(YearOfStatements year, String title, long seconds) {
        StringBuilder page = new StringBuilder();
        page.append("## %s%n%n".formatted(title));
        Tally all = new Tally();
        year.tallies.values().forEach(all::add);
        List<Long> sorted = year.micros.stream().sorted().toList();
        page.append(
                "%d credits: automatic %s, of those right %s, wrong %s (%d); the first proposal is right for %s of all.%n"
                        .formatted(
                                all.credits,
                                Tally.percent(all.automatic, all.credits),
                                Tally.percent(all.automatic - all.wrong, all.automatic),
                                Tally.percent(all.wrong, all.automatic),
                                all.wrong,
                                Tally.percent(all.firstRight, all.credits)));
        page.append(
                "%nIn the second half of the year, when more accounts of payers are known: automatic %s, wrong %s (%d).%n"
                        .formatted(
                                Tally.percent(year.secondHalf.automatic, year.secondHalf.credits),
                                Tally.percent(year.secondHalf.wrong, year.secondHalf.automatic),
                                year.secondHalf.wrong));
        page.append(
                "%nA credit took %.1f ms at the median, %.1f ms for 99 of 100, %.0f ms at most; the whole run %d s.%n%n"
                        .formatted(
                                sorted.get(sorted.size() / 2) / 1000.0,
                                sorted.get(sorted.size() * 99 / 100) / 1000.0,
                                sorted.getLast() / 1000.0,
                                seconds));
        page.append(
                "| how it is paid | credits | automatic | wrong | first proposal right |\n|---|---:|---:|---:|---:|\n");
        for (Map.Entry<Kind, Tally> one : year.tallies.entrySet()) {
            Tally tally = one.getValue();
            page.append("| %s | %d | %s | %d | %s |%n"
                    .formatted(
                            one.getKey().label(),
                            tally.credits,
                            Tally.percent(tally.automatic, tally.credits),
                            tally.wrong,
                            Tally.percent(tally.firstRight, tally.credits)));
        }
        return page.append('\n').toString();
    }
}
