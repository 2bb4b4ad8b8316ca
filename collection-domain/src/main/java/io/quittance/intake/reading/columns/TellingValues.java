package io.quittance.intake.reading.columns;

import io.quittance.intake.reading.columns.ColumnGuess.Why;
import io.quittance.intake.reading.profile.ColumnProfile;
import io.quittance.intake.reading.profile.ValueKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Columns whose values give them away though their headers say nothing. Only what is hard to mistake: addresses with
 * an @, currencies, VAT numbers, and the one date or amount that a required field is still waiting for.
 */
final class TellingValues {

    private static final double NEARLY_ALL = 0.95;
    private static final double CONFIDENCE = 0.5;
    private static final Map<Field, ValueKind> TELLING = Map.of(
            Field.EMAIL, ValueKind.EMAIL,
            Field.CURRENCY, ValueKind.CURRENCY,
            Field.VAT_NUMBER, ValueKind.VAT_NUMBER,
            Field.SIREN, ValueKind.SIREN);

    private TellingValues() {}

    static List<ColumnGuess> among(Kind kind, List<ColumnProfile> free, Set<Field> taken) {
        List<ColumnGuess> guesses = new ArrayList<>();
        Set<Field> open = EnumSet.allOf(Field.class);
        open.removeIf(field -> !field.of(kind) || taken.contains(field));
        for (Field field : open) {
            ValueKind telling = TELLING.get(field);
            if (telling != null) {
                onlyColumn(free, telling).forEach(column -> guesses.add(guess(column, field)));
            }
        }
        lastOneMissing(kind, open, FieldType.DATE, onlyColumn(free, ValueKind.DATE), guesses);
        lastOneMissing(kind, open, FieldType.AMOUNT, onlyColumn(amounts(free), ValueKind.AMOUNT), guesses);
        return guesses;
    }

    private static void lastOneMissing(
            Kind kind, Set<Field> open, FieldType type, List<ColumnProfile> only, List<ColumnGuess> guesses) {
        List<Field> waiting = kind.required().stream()
                .filter(open::containsAll)
                .flatMap(oneOf ->
                        oneOf.stream().filter(field -> field.type() == type).limit(1))
                .toList();
        if (waiting.size() == 1) {
            only.forEach(column -> guesses.add(guess(column, waiting.getFirst())));
        }
    }

    /** The column if it is the only one of its sort, else none: two columns of emails need a person. */
    private static List<ColumnProfile> onlyColumn(List<ColumnProfile> free, ValueKind kind) {
        List<ColumnProfile> fitting = free.stream()
                .filter(column -> column.filled() > 0 && column.share(kind) >= NEARLY_ALL)
                .toList();
        return fitting.size() == 1 ? fitting : List.of();
    }

    /** Whole numbers without cents may as well be codes or days. */
    private static List<ColumnProfile> amounts(List<ColumnProfile> free) {
        return free.stream()
                .filter(column -> column.numbers().sample().matches(".*[.,]\\d{2}\\D*"))
                .toList();
    }

    private static ColumnGuess guess(ColumnProfile column, Field field) {
        return new ColumnGuess(column.column(), column.header(), field, Why.VALUES, CONFIDENCE);
    }
}
