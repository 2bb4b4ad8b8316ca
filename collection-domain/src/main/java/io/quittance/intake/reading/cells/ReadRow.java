package io.quittance.intake.reading.cells;

import io.quittance.intake.reading.columns.Field;
import io.quittance.intake.reading.values.DocumentKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row read: what it says, and what is wrong with it.
 *
 * @param line where the row starts in the file, counted from 1
 * @param values typed by field; a cell that is blank or not understood has none
 * @param problems in the order of the columns; remarks among them do not reject the row
 */
public record ReadRow(long line, Map<Field, Object> values, List<CellProblem> problems) {

    public ReadRow {
        values = Map.copyOf(values);
        problems = List.copyOf(problems);
    }

    public boolean rejected() {
        return problems.stream().anyMatch(CellProblem::rejects);
    }

    /** Text, code or number of the row; null where the cell is blank. ISO codes for currency, language, country. */
    public @Nullable String text(Field field) {
        return (String) values.get(field);
    }

    public @Nullable LocalDate date(Field field) {
        return (LocalDate) values.get(field);
    }

    /** With two decimals, in the currency of the row. */
    public @Nullable BigDecimal amount(Field field) {
        return (BigDecimal) values.get(field);
    }

    public @Nullable Integer days(Field field) {
        return (Integer) values.get(field);
    }

    public @Nullable DocumentKind documentKind() {
        return (DocumentKind) values.get(Field.DOCUMENT_KIND);
    }
}
