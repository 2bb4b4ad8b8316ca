package io.quittance.intake.staging;

import io.quittance.intake.reading.cells.CellProblem;
import io.quittance.intake.reading.cells.ProblemCode;
import io.quittance.intake.reading.cells.ReadRow;
import io.quittance.intake.reading.columns.ColumnGuess;
import io.quittance.intake.reading.columns.ColumnMapping;
import io.quittance.intake.reading.columns.Field;
import io.quittance.intake.reading.rows.RawRow;
import io.quittance.intake.staging.RowCode.Severity;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with one row, each time with its column and the cell as written. */
final class RowProblems {

    private static final int LONGEST_VALUE = 100;

    private final RawRow raw;
    private final ColumnMapping mapping;
    private final List<Problem> found = new ArrayList<>();

    record Problem(String column, String code, Severity severity, String value, String expected) {}

    RowProblems(RawRow raw, ReadRow read, ColumnMapping mapping) {
        this.raw = raw;
        this.mapping = mapping;
        read.problems().forEach(this::add);
    }

    void add(RowCode code, Field field, Object expected) {
        add(code.name(), code.severity(), field, expected.toString());
    }

    void add(ProblemCode code, Field field, String expected) {
        add(code.name(), severity(code), field, expected);
    }

    private void add(String code, Severity severity, Field field, String expected) {
        ColumnGuess column = mapping.column(field).orElse(null);
        String value = column == null ? "" : raw.cell(column.column());
        found.add(new Problem(column == null ? "" : column.header(), code, severity, shortened(value), expected));
    }

    private void add(CellProblem problem) {
        found.add(new Problem(
                problem.column(),
                problem.code().name(),
                severity(problem.code()),
                problem.value(),
                problem.expected()));
    }

    private static Severity severity(ProblemCode code) {
        return code.severity() == ProblemCode.Severity.REJECTS ? Severity.ERROR : Severity.WARNING;
    }

    List<Problem> found() {
        return found;
    }

    boolean rejects() {
        return found.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    private static String shortened(String value) {
        return value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
    }
}
