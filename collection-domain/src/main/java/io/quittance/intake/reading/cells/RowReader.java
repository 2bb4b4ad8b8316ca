package io.quittance.intake.reading.cells;

import io.quittance.intake.reading.columns.ColumnMapping;
import io.quittance.intake.reading.columns.Field;
import io.quittance.intake.reading.columns.FieldType;
import io.quittance.intake.reading.columns.Kind;
import io.quittance.intake.reading.rows.RawRow;
import io.quittance.intake.reading.values.CellText;
import io.quittance.intake.reading.values.CurrencyText;
import io.quittance.intake.reading.values.WrittenAmount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one file by a mapping and formats; keeps nothing from one row to the next. */
public final class RowReader {

    private static final Pattern BARE_DOLLAR = Pattern.compile("\\P{L}*\\$\\P{L}*");

    private final Kind kind;
    private final int width;
    private final List<Column> columns;
    private final Formats formats;

    private record Column(int position, String header, Field field) {}

    /** The mapping must miss no required field (see {@link ColumnMapping#missing()}). */
    public RowReader(ColumnMapping mapping, Formats formats) {
        if (!mapping.missing().isEmpty()) {
            throw new IllegalArgumentException("no column for " + mapping.missing());
        }
        this.kind = mapping.kind();
        this.width = mapping.columns().size();
        this.formats = formats;
        this.columns = mapping.positions().entrySet().stream()
                .map(entry -> new Column(
                        entry.getValue(),
                        mapping.columns().get(entry.getValue()).header(),
                        entry.getKey()))
                .sorted(Comparator.comparingInt(Column::position))
                .toList();
    }

    /** Everything the row says and everything that is wrong with it, not only the first problem. */
    public ReadRow read(RawRow row) {
        Map<Field, Object> values = new EnumMap<>(Field.class);
        List<CellProblem> problems = new ArrayList<>();
        checkWidth(row, problems);
        for (Column column : columns) {
            read(row, column, values, problems);
        }
        checkRequired(row, values, problems);
        checkCurrency(row, values, problems);
        return new ReadRow(row.line(), values, problems);
    }

    /** Surplus text is a sign of a separator inside a cell: everything after it stands in the wrong column. */
    private void checkWidth(RawRow row, List<CellProblem> problems) {
        if (row.width() > width) {
            problems.add(new CellProblem(
                    "", ProblemCode.TOO_MANY_CELLS, String.valueOf(row.width()), String.valueOf(width)));
        } else if (row.cells().size() < width) {
            problems.add(new CellProblem(
                    "", ProblemCode.TOO_FEW_CELLS, String.valueOf(row.cells().size()), String.valueOf(width)));
        }
    }

    private void read(RawRow row, Column column, Map<Field, Object> values, List<CellProblem> problems) {
        String cell = row.cell(column.position());
        if (cell.indexOf(CellText.STRAY_BYTE) >= 0) {
            String shown = cell.replace(CellText.STRAY_BYTE, '\uFFFD');
            problems.add(new CellProblem(column.header(), ProblemCode.NOT_IN_CHARSET, shown, "UTF-8"));
            return;
        }
        String text = CellText.clean(cell);
        boolean says = column.field().type() == FieldType.TEXT ? !text.isEmpty() : !CellText.absent(text);
        if (says) {
            Reading reading = CellReaders.read(column.field(), text, formats);
            if (reading.value() != null) {
                values.put(column.field(), reading.value());
            }
            if (reading.code() != null) {
                problems.add(new CellProblem(column.header(), reading.code(), cell, reading.expected()));
            }
        }
    }

    private void checkRequired(RawRow row, Map<Field, Object> values, List<CellProblem> problems) {
        for (Set<Field> oneOf : kind.required()) {
            List<Column> candidates = columns.stream()
                    .filter(column -> oneOf.contains(column.field()))
                    .toList();
            boolean said = candidates.stream()
                    .anyMatch(column -> values.containsKey(column.field()) || blamed(column, problems));
            if (!said) {
                Column first = candidates.getFirst();
                problems.add(new CellProblem(
                        first.header(),
                        ProblemCode.MISSING_VALUE,
                        row.cell(first.position()),
                        first.field().name()));
            }
        }
    }

    /** A currency may stand in its own column, beside the amounts, or both; then they must agree. */
    private void checkCurrency(RawRow row, Map<Field, Object> values, List<CellProblem> problems) {
        for (Column column : columns) {
            if (!(values.get(column.field()) instanceof BigDecimal amount)) {
                continue;
            }
            String cell = row.cell(column.position());
            String beside = besideAmount(cell);
            Object known = values.get(Field.CURRENCY);
            if (beside != null && known == null && !blamed(Field.CURRENCY, problems)) {
                Reading reading = CellReaders.currency(beside);
                if (reading.code() != null) {
                    problems.add(new CellProblem(column.header(), reading.code(), cell, reading.expected()));
                } else {
                    values.put(Field.CURRENCY, beside);
                }
            } else if (beside != null && known != null && !agree(beside, cell, known.toString())) {
                problems.add(
                        new CellProblem(column.header(), ProblemCode.CURRENCY_CONTRADICTED, cell, known.toString()));
            }
            checkDecimals(column, amount, cell, values.get(Field.CURRENCY), problems);
        }
    }

    private static void checkDecimals(
            Column column, BigDecimal amount, String cell, @Nullable Object currency, List<CellProblem> problems) {
        int decimals = currency == null ? CellReaders.DECIMALS : CurrencyText.decimals(currency.toString());
        if (amount.stripTrailingZeros().scale() > decimals) {
            problems.add(
                    new CellProblem(column.header(), ProblemCode.TOO_MANY_DECIMALS, cell, String.valueOf(decimals)));
        }
    }

    private static @Nullable String besideAmount(String cell) {
        WrittenAmount written = WrittenAmount.parse(CellText.clean(cell));
        return written == null ? null : written.currency();
    }

    /** A bare dollar sign stands for the dollars of many countries. */
    private static boolean agree(String beside, String cell, String known) {
        return beside.equals(known) || (BARE_DOLLAR.matcher(cell).matches() && known.endsWith("D"));
    }

    private boolean blamed(Field field, List<CellProblem> problems) {
        return columns.stream().anyMatch(column -> column.field() == field && blamed(column, problems));
    }

    private static boolean blamed(Column column, List<CellProblem> problems) {
        return problems.stream()
                .anyMatch(problem -> problem.rejects() && problem.column().equals(column.header()));
    }
}
