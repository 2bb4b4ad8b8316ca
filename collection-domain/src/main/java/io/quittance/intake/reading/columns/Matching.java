package io.quittance.intake.reading.columns;

import io.quittance.intake.reading.columns.ColumnGuess.Why;
import io.quittance.intake.reading.profile.ColumnProfile;
import io.quittance.intake.reading.profile.FileProfile;
import io.quittance.intake.reading.profile.ValueKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Gives each field at most one column: what a person said first, then the best names, then telling values. */
final class Matching {

    private static final double TOO_WEAK = 0.3;
    private static final double HARDLY_ANY = 0.05;

    private final Kind kind;
    private final FileProfile profile;
    private final ToldMapping told;
    private final Map<Integer, ColumnGuess> found = new TreeMap<>();
    private final Set<Field> taken = EnumSet.noneOf(Field.class);

    Matching(Kind kind, FileProfile profile, ToldMapping told) {
        this.kind = kind;
        this.profile = profile;
        this.told = told;
    }

    ColumnMapping mapping() {
        told.fields()
                .forEach((column, field) -> settle(new ColumnGuess(
                        column,
                        profile.columns().get(column).header(),
                        field.orElse(null),
                        Why.TOLD,
                        field.isPresent() ? 1 : 0)));
        byNames().forEach(this::settle);
        TellingValues.among(kind, free(), taken).forEach(this::settle);
        free().forEach(column -> settle(new ColumnGuess(column.column(), column.header(), null, Why.NOTHING, 0)));
        return new ColumnMapping(kind, new ArrayList<>(found.values()));
    }

    private void settle(ColumnGuess guess) {
        Field field = guess.field();
        if (!found.containsKey(guess.column()) && (field == null || taken.add(field))) {
            found.put(guess.column(), guess);
        }
    }

    private List<ColumnProfile> free() {
        return profile.columns().stream()
                .filter(column -> !found.containsKey(column.column()))
                .toList();
    }

    private List<ColumnGuess> byNames() {
        HeaderNames names = HeaderNames.of(kind);
        return free().stream()
                .flatMap(column -> byNames(names, column))
                .filter(guess -> guess.confidence() >= TOO_WEAK)
                .sorted(Comparator.comparingDouble(ColumnGuess::confidence)
                        .reversed()
                        .thenComparingInt(ColumnGuess::column))
                .toList();
    }

    private Stream<ColumnGuess> byNames(HeaderNames names, ColumnProfile column) {
        Set<String> header = HeaderWords.of(column.header());
        return Stream.of(Field.values()).filter(field -> field.of(kind)).map(field -> {
            double exact = names.exact(header, field);
            double name = exact > 0 ? exact : names.part(header, field);
            Why why = exact > 0 ? Why.HEADER : Why.PART_OF_HEADER;
            return new ColumnGuess(column.column(), column.header(), field, why, name * fit(column, field));
        });
    }

    /**
     * How far the values bear the name out. A column of bad dates is still the column of dates, so that each bad date
     * can be reported; a column of countries that names none is something else.
     */
    private static double fit(ColumnProfile column, Field field) {
        ValueKind kind = field.type().shownBy();
        if (kind == null || column.filled() == 0 || column.share(kind) >= HARDLY_ANY) {
            return 1;
        }
        return switch (field.type()) {
            case COUNTRY, DOCUMENT_KIND, DAYS, VAT_NUMBER -> 0;
            case DATE, AMOUNT -> 0.4;
            default -> 0.8;
        };
    }
}
