package io.quittance.benchmarks.night;

import java.util.List;
import java.util.stream.Collectors;

/** What was measured, as a page. */
final class NightPage {

    private NightPage() {}

    static String of(List<NightMeasure> measures) {
        return """
                The whole night in one transaction: what it sees to before, the decision, steps, lines, skips, tasks, history, the copy of the
                last rungs, warnings. Beside it a script of plain SQL on the same books that writes the same rows into tables with the same keys
                and foreign keys, without other indexes, checks and triggers; *same*: steps, lines, skips, tasks and the sum asked for agree. *Again*: the same night
                once more. *Heap*: the peak of the program's, which may take 256 MB. *Astray*: copies that do not equal the facts afterwards.

                | night | open invoices | steps | lines | skips | rows | plain SQL (s) | same | product (s) | ratio | again (ms) | heap (MB) | astray |
                |---|---:|---:|---:|---:|---:|---:|---|---:|---:|---:|---:|---:|
                %s

                ```
                %s
                ```
                """.formatted(
                        measures.stream().map(NightMeasure::row).collect(Collectors.joining("\n")),
                        measures.stream().map(NightMeasure::ratioLine).collect(Collectors.joining("\n")));
    }
}
