package io.quittance.web.imports;

import io.quittance.intake.report.ProblemList;
import io.quittance.intake.staging.RowCode.Severity;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What is wrong with the rows of a file, or to be looked at: the first of each, and how many there are. */
@Component
class ImportProblems {

    static final int PAGE = 100;

    private final ProblemList problems;

    ImportProblems(ProblemList problems) {
        this.problems = problems;
    }

    /**
     * @param code of which those of its kind are shown; null or unknown: of every code
     */
    String show(String page, long importId, @Nullable String code, Model model) {
        List<ProblemList.CodeCount> counts = problems.counts(importId);
        for (Severity severity : Severity.values()) {
            boolean filtered = counts.stream()
                    .anyMatch(one -> one.severity() == severity && one.code().equals(code));
            model.addAttribute(
                    severity == Severity.ERROR ? "errors" : "warnings",
                    ProblemPage.of(problems.page(importId, severity, filtered ? code : null, null, PAGE)));
        }
        model.addAttribute(
                "kinds",
                counts.stream()
                        .collect(Collectors.groupingBy(one -> one.severity().name())));
        model.addAttribute("code", code);
        return page;
    }
}
