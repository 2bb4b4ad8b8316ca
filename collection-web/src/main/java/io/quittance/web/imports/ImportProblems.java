package io.quittance.web.imports;

import io.quittance.intake.report.ProblemList;
import io.quittance.intake.staging.RowCode.Severity;
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

    String show(String page, long importId, Model model) {
        model.addAttribute("errors", ProblemPage.of(problems.page(importId, Severity.ERROR, null, PAGE)));
        model.addAttribute("warnings", ProblemPage.of(problems.page(importId, Severity.WARNING, null, PAGE)));
        model.addAttribute("counts", problems.counts(importId));
        return page;
    }
}
