package io.quittance.intake.reading.columns;

import io.quittance.intake.reading.profile.FileProfile;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which column of a file holds which fact; no fact is held by two columns.
 *
 * @param kind what the rows are
 * @param columns one guess per column of the file, in order
 */
public record ColumnMapping(Kind kind, List<ColumnGuess> columns) {

    public ColumnMapping {
        columns = List.copyOf(columns);
    }

    /** Guesses every column from its header, and from its values where headers do not decide. */
    public static ColumnMapping guess(Kind kind, FileProfile profile) {
        return guess(kind, profile, Map.of());
    }

    /**
     * The same, where a person has already said something: header to name of field, both whatever their case, an empty
     * name for a column that must not be used. Throws {@link InvalidMapping} for a name that does not exist.
     */
    public static ColumnMapping guess(Kind kind, FileProfile profile, Map<String, String> told) {
        return new Matching(kind, profile, ToldMapping.of(kind, profile.header(), told)).mapping();
    }

    public Optional<ColumnGuess> column(Field field) {
        return columns.stream().filter(column -> column.field() == field).findFirst();
    }

    public boolean has(Field field) {
        return column(field).isPresent();
    }

    /** Position of the column of each field that has one. */
    public Map<Field, Integer> positions() {
        Map<Field, Integer> positions = new EnumMap<>(Field.class);
        for (ColumnGuess column : columns) {
            Field field = column.field();
            if (field != null) {
                positions.put(field, column.column());
            }
        }
        return positions;
    }

    /** Required facts that no column holds: of each set one is needed. Empty when rows can be read. */
    public List<Set<Field>> missing() {
        return kind.required().stream()
                .filter(oneOf -> oneOf.stream().noneMatch(this::has))
                .toList();
    }
}
