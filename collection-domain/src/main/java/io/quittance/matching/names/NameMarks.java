package io.quittance.matching.names;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The beginnings of a name's words by which clients are looked up. The function {@code name_marks} of the database does
 * exactly the same.
 */
public final class NameMarks {

    private static final int LENGTH = 5;
    private static final int SHORTEST = 3;

    private NameMarks() {}

    /** In rising order, legal forms and words of less than three letters left out unless it has nothing else. */
    public static Set<String> of(String name) {
        List<String> words = Arrays.stream(PayerNames.plain(name).split("[^A-Z0-9]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        Set<String> marks = new TreeSet<>();
        words.stream()
                .filter(word -> word.length() >= SHORTEST && !PayerNames.isForm(word))
                .forEach(word -> marks.add(mark(word)));
        if (marks.isEmpty()) {
            words.forEach(word -> marks.add(mark(word)));
        }
        return marks;
    }

    private static String mark(String word) {
        return word.substring(0, Math.min(LENGTH, word.length()));
    }
}
