package io.quittance.intake.staging;

import io.quittance.intake.reading.cells.ReadRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a kind of rows says: the columns of {@code intake_row} that it fills, and the rules one row answers to by itself. */
sealed interface RowShape permits InvoiceRow, ClientRow, PaymentRow {

    List<String> columns();

    /** One value for each column; what is wrong is added to {@code problems}. */
    List<@Nullable Object> values(ReadRow row, RowProblems problems);

    static <T extends @Nullable Object> List<T> joined(List<? extends T> first, List<? extends T> second) {
        List<T> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }
}
