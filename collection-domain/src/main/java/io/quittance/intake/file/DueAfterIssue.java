package io.quittance.intake.file;

import io.quittance.intake.reading.columns.ColumnMapping;
import io.quittance.intake.reading.columns.Field;
import io.quittance.intake.reading.file.RowCursor;
import io.quittance.intake.reading.file.TabularFile;
import io.quittance.intake.reading.rows.RawRow;
import io.quittance.intake.reading.values.CellText;
import io.quittance.intake.reading.values.DateOrder;
import io.quittance.intake.reading.values.WrittenDate;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Settles the order of dates that the columns leave open: hardly an invoice falls due before it is issued. */
final class DueAfterIssue {

    /** Real books hold a few such invoices; in the wrong order of day and month there are many more. */
    private static final int TIMES = 10;

    private DueAfterIssue() {}

    /** Reads the whole file once more; empty where it has no such columns or reads well either way. */
    static Optional<DateOrder> order(TabularFile file, ColumnMapping mapping) {
        Map<Field, Integer> positions = mapping.positions();
        Integer issue = positions.get(Field.ISSUE_DATE);
        Integer due = positions.get(Field.DUE_DATE);
        if (issue == null || due == null) {
            return Optional.empty();
        }
        long odd = 0;
        long oddMonthFirst = 0;
        try (RowCursor rows = file.rows()) {
            while (rows.hasNext()) {
                RawRow row = rows.next();
                WrittenDate issued = WrittenDate.parse(CellText.clean(row.cell(issue)));
                WrittenDate falls = WrittenDate.parse(CellText.clean(row.cell(due)));
                odd += odd(issued, falls, DateOrder.DAY_MONTH_YEAR) ? 1 : 0;
                oddMonthFirst += odd(issued, falls, DateOrder.MONTH_DAY_YEAR) ? 1 : 0;
            }
        }
        if (odd * TIMES < oddMonthFirst) {
            return Optional.of(DateOrder.DAY_MONTH_YEAR);
        }
        return oddMonthFirst * TIMES < odd ? Optional.of(DateOrder.MONTH_DAY_YEAR) : Optional.empty();
    }

    private static boolean odd(@Nullable WrittenDate issued, @Nullable WrittenDate due, DateOrder order) {
        LocalDate issuedOn = issued == null ? null : issued.in(order);
        LocalDate dueOn = due == null ? null : due.in(order);
        return issuedOn != null && dueOn != null && dueOn.isBefore(issuedOn);
    }
}
