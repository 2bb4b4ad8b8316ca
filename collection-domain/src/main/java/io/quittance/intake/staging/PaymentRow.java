package io.quittance.intake.staging;

import io.quittance.intake.reading.cells.ReadRow;
import io.quittance.intake.reading.columns.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Money received, from a client or for an invoice. */
final class PaymentRow implements RowShape {

    private static final List<String> COLUMNS =
            List.of("client_number", "invoice_number", "currency", "amount", "received_on", "payment_reference");

    private final LocalDate on;

    PaymentRow(LocalDate on) {
        this.on = on;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public List<@Nullable Object> values(ReadRow row, RowProblems problems) {
        BigDecimal amount = row.amount(Field.PAYMENT_AMOUNT);
        if (amount != null && amount.signum() <= 0) {
            problems.add(RowCode.NOT_POSITIVE, Field.PAYMENT_AMOUNT, "> 0");
        }
        LocalDate received = row.date(Field.PAYMENT_DATE);
        PaidDay.check(received, Field.PAYMENT_DATE, on, problems);
        return Arrays.asList(
                TextLimit.checked(row, Field.CLIENT_NUMBER, problems),
                TextLimit.checked(row, Field.INVOICE_NUMBER, problems),
                row.text(Field.CURRENCY),
                amount,
                received,
                TextLimit.checked(row, Field.PAYMENT_REFERENCE, problems));
    }
}
