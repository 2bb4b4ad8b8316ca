package io.quittance.web.imports;

import io.quittance.intake.report.RowProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some problems in the order of the file.
 *
 * @param last the one after which the next page begins; null: this is the end
 */
record ProblemPage(List<RowProblem> problems, @Nullable RowProblem last) {

    static ProblemPage of(List<RowProblem> page) {
        return new ProblemPage(page, page.size() < ImportProblems.PAGE ? null : page.getLast());
    }
}
