package io.quittance.intake.reading.columns;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * The names by which fields are known, from {@code header-names.properties}: the likeliest first. A key such as
 * {@code INVOICES.TOTAL} holds names that mean the field only in files of that kind.
 */
final class HeaderNames {

    private static final double EXACT = 1.0;
    private static final double EXACT_IN_THIS_KIND = 0.8;
    private static final double LESS_PER_RANK = 0.005;
    private static final double PART = 0.7;
    private static final Set<String> CONTRARY = Set.of("ht", "tva", "precedent", "prevu", "prochain", "dernier");

    private final Map<Field, List<Set<String>>> everywhere = new EnumMap<>(Field.class);
    private final Map<Field, List<Set<String>>> inThisKind = new EnumMap<>(Field.class);

    private HeaderNames() {}

    static HeaderNames of(Kind kind) {
        HeaderNames names = new HeaderNames();
        Properties properties = HeaderWords.load("header-names.properties");
        for (Field field : Field.values()) {
            if (field.of(kind)) {
                names.everywhere.put(field, phrases(properties.getProperty(field.name(), "")));
                names.inThisKind.put(field, phrases(properties.getProperty(kind + "." + field, "")));
            }
        }
        return names;
    }

    /** How well the whole header names the field, 0 to 1. */
    double exact(Set<String> header, Field field) {
        int rank = everywhere.getOrDefault(field, List.of()).indexOf(header);
        if (rank >= 0) {
            return EXACT - rank * LESS_PER_RANK;
        }
        int rankInKind = inThisKind.getOrDefault(field, List.of()).indexOf(header);
        return rankInKind >= 0 ? EXACT_IN_THIS_KIND - rankInKind * LESS_PER_RANK : 0;
    }

    /** How well a part of the header names the field, 0 to 1; a single word is too little to go by. */
    double part(Set<String> header, Field field) {
        double best = 0;
        for (Set<String> name : everywhere.getOrDefault(field, List.of())) {
            if (name.size() >= 2 && header.containsAll(name) && !contradicted(header, name)) {
                best = Math.max(best, PART * name.size() / header.size());
            }
        }
        return best;
    }

    /** "Total facture HT" contains "total facture" and is not the total; the day of the last payment is not that of the whole. */
    private static boolean contradicted(Set<String> header, Set<String> name) {
        Set<String> rest = new HashSet<>(header);
        rest.removeAll(name);
        rest.retainAll(CONTRARY);
        return !rest.isEmpty();
    }

    private static List<Set<String>> phrases(String names) {
        List<Set<String>> phrases = new ArrayList<>();
        for (String name : names.split(";", -1)) {
            Set<String> words = HeaderWords.of(name);
            if (!words.isEmpty()) {
                phrases.add(words);
            }
        }
        return phrases;
    }
}
