package io.quittance.web.api.imports;

import io.quittance.intake.report.ImportLine;
import io.quittance.intake.report.ProblemList;
import io.quittance.intake.report.RowProblem;
import io.quittance.intake.staging.RowCode.Severity;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words what became of a file's rows in the reader's language. */
@Component
class ImportAnswers {

    private static final int MOST = 5_000;

    private final ProblemList problems;
    private final MessageSource messages;

    ImportAnswers(ProblemList problems, MessageSource messages) {
        this.problems = problems;
        this.messages = messages;
    }

    ImportAnswer of(ImportLine line, Locale reader) {
        return ImportAnswer.of(
                line, remarks(line.id(), Severity.ERROR, reader), remarks(line.id(), Severity.WARNING, reader));
    }

    private List<ImportAnswer.RowRemark> remarks(long importId, Severity severity, Locale reader) {
        return problems.page(importId, severity, null, MOST).stream()
                .map(problem -> remark(problem, reader))
                .toList();
    }

    private ImportAnswer.RowRemark remark(RowProblem problem, Locale reader) {
        Object[] facts = {problem.column(), problem.value(), problem.expected()};
        return new ImportAnswer.RowRemark(
                problem.row(),
                problem.column(),
                problem.code(),
                problem.value(),
                problem.expected(),
                messages.getMessage("api.row." + problem.code(), facts, reader));
    }
}
