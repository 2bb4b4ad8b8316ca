package io.quittance.notifications.wording.edit;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known name that differs least from one that was typed. */
final class NearestName {

    private NearestName() {}

    /** Empty when none is near enough to be what was meant. */
    static Optional<String> to(String typed, Collection<String> known) {
        Optional<String> longer =
                known.stream().filter(name -> name.endsWith('.' + typed)).findFirst();
        if (longer.isPresent()) {
            return longer;
        }
        int farthest = Math.max(2, typed.length() / 3);
        return known.stream()
                .filter(name -> distance(typed, name) <= farthest)
                .min(Comparator.comparingInt((String name) -> distance(typed, name))
                        .thenComparing(name -> name));
    }

    /** How many letters must be changed, added or left out (Levenshtein); their case does not count. */
    private static int distance(String one, String other) {
        String from = one.toLowerCase(Locale.ROOT);
        String to = other.toLowerCase(Locale.ROOT);
        int[] before = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = before[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(before[j], row[j - 1]) + 1);
            }
            before = row;
        }
        return before[to.length()];
    }
}
