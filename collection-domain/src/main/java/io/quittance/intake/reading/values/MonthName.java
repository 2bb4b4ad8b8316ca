package io.quittance.intake.reading.values;

import java.util.List;

/** French and English names of months, whole or shortened to what tells them apart. */
final class MonthName {

    private static final List<List<String>> MONTHS = List.of(
            List.of("janvier", "january"),
            List.of("fevrier", "february"),
            List.of("mars", "march"),
            List.of("avril", "april"),
            List.of("mai", "may"),
            List.of("juin", "june"),
            List.of("juillet", "july"),
            List.of("aout", "august"),
            List.of("septembre", "september"),
            List.of("octobre", "october"),
            List.of("novembre", "november"),
            List.of("decembre", "december"));

    private static final int SHORTEST = 3;

    private MonthName() {}

    /** 1 to 12, or 0 where the word is no month, or the beginning of two ("jui"). */
    static int number(String word) {
        String plain = PlainLetters.of(word);
        if (plain.length() < SHORTEST) {
            return 0;
        }
        int found = 0;
        for (int month = 1; month <= MONTHS.size(); month++) {
            if (MONTHS.get(month - 1).stream().anyMatch(name -> name.startsWith(plain))) {
                if (found > 0) {
                    return 0;
                }
                found = month;
            }
        }
        return found;
    }
}
