package io.quittance.intake.reading.columns;

import io.quittance.intake.reading.file.Header;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a person said about columns.
 *
 * @param fields by position of the column; empty for a column that must not be used
 */
record ToldMapping(Map<Integer, Optional<Field>> fields) {

    private static final Set<String> UNUSED = Set.of("", "-", "none", "null");

    static ToldMapping of(Kind kind, Header header, Map<String, String> told) {
        Map<Integer, Optional<Field>> fields = new HashMap<>();
        Set<Field> taken = EnumSet.noneOf(Field.class);
        told.forEach((name, fieldName) -> {
            Optional<Field> field = field(kind, fieldName);
            if (field.isPresent() && !taken.add(field.get())) {
                throw new InvalidMapping(
                        InvalidMapping.Reason.FIELD_TWICE,
                        fieldName,
                        Arrays.asList(field.get().name() + " once"));
            }
            fields.put(position(header, name), field);
        });
        return new ToldMapping(Map.copyOf(fields));
    }

    private static int position(Header header, String name) {
        String wanted = bare(name);
        for (int column = 0; column < header.width(); column++) {
            if (bare(header.names().get(column)).equals(wanted)) {
                return column;
            }
        }
        throw new InvalidMapping(InvalidMapping.Reason.UNKNOWN_HEADER, name, header.names());
    }

    private static Optional<Field> field(Kind kind, String name) {
        if (UNUSED.contains(bare(name))) {
            return Optional.empty();
        }
        Field field = Field.named(name).orElseThrow(() -> invalid(InvalidMapping.Reason.UNKNOWN_FIELD, kind, name));
        if (!field.of(kind)) {
            throw invalid(InvalidMapping.Reason.FIELD_NOT_OF_KIND, kind, name);
        }
        return Optional.of(field);
    }

    private static InvalidMapping invalid(InvalidMapping.Reason reason, Kind kind, String name) {
        return new InvalidMapping(
                reason,
                name,
                Arrays.stream(Field.values())
                        .filter(field -> field.of(kind))
                        .map(Enum::name)
                        .toList());
    }

    private static String bare(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
