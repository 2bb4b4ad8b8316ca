package io.quittance.web.api.imports;

import io.quittance.intake.report.ImportLine;
import io.quittance.intake.report.ProblemList;
import io.quittance.intake.report.RowProblem;
import io.quittance.intake.staging.RowCode.Severity;
import io.quittance.web.imports.ProblemWords;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Words what became of a file's rows in the reader's language. */
@Component
class ImportAnswers {

    private static final int MOST = 5_000;

    private final ProblemList problems;
    private final ProblemWords words;

    ImportAnswers(ProblemList problems, ProblemWords words) {
        this.problems = problems;
        this.words = words;
    }

    ImportAnswer of(ImportLine line, Locale reader) {
        return ImportAnswer.of(
                line, remarks(line.id(), Severity.ERROR, reader), remarks(line.id(), Severity.WARNING, reader));
    }

    private List<ImportAnswer.RowRemark> remarks(long importId, Severity severity, Locale reader) {
        return problems.page(importId, severity, null, null, MOST).stream()
                .map(problem -> remark(problem, reader))
                .toList();
    }

    private ImportAnswer.RowRemark remark(RowProblem problem, Locale reader) {
        return new ImportAnswer.RowRemark(
                problem.row(),
                problem.column(),
                problem.code(),
                problem.value(),
                problem.expected(),
                words.of(problem, reader));
    }
}
