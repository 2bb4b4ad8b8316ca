package io.quittance.web.api.imports;

import io.quittance.intake.file.ReadingChoice;
import io.quittance.intake.reading.values.DateOrder;
import io.quittance.intake.reading.values.DecimalMark;
import io.quittance.web.api.problem.Expects;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a caller wants a file to be read; null where the guess, or what is remembered of such files, stands.
 *
 * @param mapping a JSON object of header to field
 */
record WantedReading(
        @Nullable String mapping,
        @Nullable Dates dates,
        @Nullable Numbers numbers) {

    /** In which order day, month and year are written. */
    @Expects("DMY, MDY or YMD")
    public enum Dates {
        DMY,
        MDY,
        YMD
    }

    /** With which mark decimals are written. */
    @Expects("COMMA or POINT")
    public enum Numbers {
        COMMA,
        POINT
    }

    ReadingChoice choice(Map<String, String> columns) {
        return new ReadingChoice(null, null, null, null, null, columns, order(), mark());
    }

    private @Nullable DateOrder order() {
        if (dates == null) {
            return null;
        }
        return switch (dates) {
            case DMY -> DateOrder.DAY_MONTH_YEAR;
            case MDY -> DateOrder.MONTH_DAY_YEAR;
            case YMD -> DateOrder.YEAR_MONTH_DAY;
        };
    }

    private @Nullable DecimalMark mark() {
        if (numbers == null) {
            return null;
        }
        return numbers == Numbers.COMMA ? DecimalMark.COMMA : DecimalMark.POINT;
    }
}
