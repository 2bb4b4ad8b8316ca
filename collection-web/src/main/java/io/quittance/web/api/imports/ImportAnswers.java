package io.quittance.web.api.imports;

import io.quittance.intake.reading.cells.ProblemCode;
import io.quittance.intake.report.ImportLine;
import io.quittance.intake.report.ProblemList;
import io.quittance.intake.report.RowProblem;
import io.quittance.intake.staging.RowCode;
import io.quittance.intake.staging.RowCode.Severity;
import io.quittance.web.frame.Formats;
import java.util.Arrays;
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
                messages.getMessage(key(problem.code()), facts, reader));
    }

    /** The word for a constant: a code is one of either list. */
    private static String key(String code) {
        boolean isOfCell = Arrays.stream(ProblemCode.values())
                .anyMatch(known -> known.name().equals(code));
        return isOfCell ? Formats.key(ProblemCode.valueOf(code)) : Formats.key(RowCode.valueOf(code));
    }
}
