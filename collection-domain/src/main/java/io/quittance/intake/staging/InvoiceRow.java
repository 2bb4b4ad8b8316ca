package io.quittance.intake.staging;

import io.quittance.calendar.PaymentTerms;
import io.quittance.intake.reading.cells.ReadRow;
import io.quittance.intake.reading.columns.ColumnMapping;
import io.quittance.intake.reading.columns.Field;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An invoice or credit note, open or paid, with what the row says of its client. */
final class InvoiceRow implements RowShape {

    private static final List<String> COLUMNS = List.of(
            "invoice_number", "issued_on", "due_on", "currency", "total", "balance", "paid_on", "order_reference");

    private final ClientRow client = new ClientRow();
    private final ColumnMapping mapping;
    private final LocalDate on;

    InvoiceRow(ColumnMapping mapping, LocalDate on) {
        this.mapping = mapping;
        this.on = on;
    }

    @Override
    public List<String> columns() {
        return RowShape.joined(client.columns(), COLUMNS);
    }

    @Override
    public List<@Nullable Object> values(ReadRow row, RowProblems problems) {
        InvoiceAmounts amounts = InvoiceAmounts.of(row, mapping, problems);
        LocalDate due = dueOn(row);
        checkDates(row, due, problems);
        List<@Nullable Object> own = Arrays.asList(
                TextLimit.checked(row, Field.INVOICE_NUMBER, problems),
                row.date(Field.ISSUE_DATE),
                due,
                row.text(Field.CURRENCY),
                amounts.total(),
                amounts.balance(),
                row.date(Field.PAID_DAY),
                TextLimit.checked(row, Field.ORDER_REFERENCE, problems));
        return RowShape.<@Nullable Object>joined(client.values(row, problems), own);
    }

    /** Where the row gives no due date, it gives its terms. */
    private static @Nullable LocalDate dueOn(ReadRow row) {
        LocalDate issued = row.date(Field.ISSUE_DATE);
        Integer days = row.days(Field.PAYMENT_TERMS_DAYS);
        LocalDate due = row.date(Field.DUE_DATE);
        return due == null && issued != null && days != null
                ? PaymentTerms.net(days).dueOn(issued)
                : due;
    }

    private void checkDates(ReadRow row, @Nullable LocalDate due, RowProblems problems) {
        LocalDate issued = row.date(Field.ISSUE_DATE);
        LocalDate paid = row.date(Field.PAID_DAY);
        if (issued != null && due != null && due.isBefore(issued)) {
            problems.add(RowCode.DUE_BEFORE_ISSUE, Field.DUE_DATE, issued);
        }
        if (issued != null && due != null && PaymentTerms.legalLimitExceeded(issued, due)) {
            Field said = row.date(Field.DUE_DATE) == null ? Field.PAYMENT_TERMS_DAYS : Field.DUE_DATE;
            problems.add(RowCode.TERMS_TOO_LONG, said, ChronoUnit.DAYS.between(issued, due));
        }
        if (issued != null && paid != null && paid.isBefore(issued)) {
            problems.add(RowCode.PAID_BEFORE_ISSUE, Field.PAID_DAY, issued);
        }
        PaidDay.check(paid, Field.PAID_DAY, on, problems);
    }
}
