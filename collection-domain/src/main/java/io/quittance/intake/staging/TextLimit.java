package io.quittance.intake.staging;

import io.quittance.intake.reading.cells.ReadRow;
import io.quittance.intake.reading.columns.Field;
import org.jspecify.annotations.Nullable;

/** How long texts may be: what a screen can show and an index can hold. */
final class TextLimit {

    private static final int NUMBER = 100;
    private static final int TEXT = 300;

    private TextLimit() {}

    /** The text of the field, or a problem and null where it is too long. */
    static @Nullable String checked(ReadRow row, Field field, RowProblems problems) {
        String text = row.text(field);
        int limit = field == Field.CLIENT_NUMBER || field == Field.INVOICE_NUMBER ? NUMBER : TEXT;
        if (text == null || text.length() <= limit) {
            return text;
        }
        problems.add(RowCode.TEXT_TOO_LONG, field, limit);
        return null;
    }
}
