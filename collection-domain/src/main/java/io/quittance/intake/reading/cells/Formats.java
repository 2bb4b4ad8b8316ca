package io.quittance.intake.reading.cells;

import io.quittance.intake.reading.columns.ColumnMapping;
import io.quittance.intake.reading.columns.Field;
import io.quittance.intake.reading.columns.FieldType;
import io.quittance.intake.reading.profile.FileProfile;
import io.quittance.intake.reading.values.DateOrder;
import io.quittance.intake.reading.values.DecimalMark;
import java.util.EnumMap;
import java.util.Map;

/**
 * How the dates and amounts of each field are written: guessed from their columns, correctable field by field.
 *
 * @param dates order of day, month and year; where none is given, D/M/Y
 * @param numbers decimal mark; where none is given, the comma
 */
public record Formats(Map<Field, DateOrder> dates, Map<Field, DecimalMark> numbers) {

    public Formats {
        dates = Map.copyOf(dates);
        numbers = Map.copyOf(numbers);
    }

    public static Formats guess(ColumnMapping mapping, FileProfile profile) {
        Map<Field, DateOrder> dates = new EnumMap<>(Field.class);
        Map<Field, DecimalMark> numbers = new EnumMap<>(Field.class);
        mapping.positions().forEach((field, column) -> {
            if (field.type() == FieldType.DATE) {
                dates.put(field, profile.columns().get(column).dates().order());
            } else if (field.type() == FieldType.AMOUNT) {
                numbers.put(field, profile.columns().get(column).numbers().mark());
            }
        });
        return new Formats(dates, numbers);
    }

    public Formats with(Field field, DateOrder order) {
        Map<Field, DateOrder> corrected = new EnumMap<>(Field.class);
        corrected.putAll(dates);
        corrected.put(field, order);
        return new Formats(corrected, numbers);
    }

    public Formats with(Field field, DecimalMark mark) {
        Map<Field, DecimalMark> corrected = new EnumMap<>(Field.class);
        corrected.putAll(numbers);
        corrected.put(field, mark);
        return new Formats(dates, corrected);
    }

    DateOrder order(Field field) {
        return dates.getOrDefault(field, DateOrder.DAY_MONTH_YEAR);
    }

    DecimalMark mark(Field field) {
        return numbers.getOrDefault(field, DecimalMark.COMMA);
    }
}
