package io.quittance.matching.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Numbers of which only the end is written, because the one before tells the rest: {@code F2026-0042/43/44, 0042 to 45}. */
final class Enumerations {

    private static final Set<String> AND = Set.of("ET", "AND", "UND", "Y", "E", "PLUS");
    private static final Set<String> TO = Set.of("A", "AU", "TO", "BIS", "THRU");
    private static final int LONGEST_CHAIN = 30;
    private static final int LONGEST_RANGE = 50;

    private final List<Word> words;
    private final BiConsumer<String, String> found;

    /**
     * @param found is told each number and what stands there
     */
    Enumerations(List<Word> words, BiConsumer<String, String> found) {
        this.words = words;
        this.found = found;
    }

    /** Reads on behind the number that these words make. */
    void readOn(String number, int next) {
        int digits = trailingDigits(number);
        if (digits < 4) {
            return;
        }
        List<String> before = new ArrayList<>(List.of(number));
        int at = next;
        while (at < words.size() && before.size() < LONGEST_CHAIN) {
            boolean range = TO.contains(words.get(at).text());
            boolean joined = range || AND.contains(words.get(at).text());
            int end = joined ? at + 1 : at;
            if (end >= words.size() || !continues(words.get(end), joined, range ? digits + 1 : digits)) {
                return;
            }
            String full =
                    number.substring(0, number.length() - words.get(end).text().length())
                            + words.get(end).text();
            tell(range ? range(before.getLast(), full, digits) : List.of(full), words.get(end));
            before.add(full);
            at = end + 1;
        }
    }

    private void tell(List<String> numbers, Word written) {
        numbers.forEach(number -> found.accept(number, written.text()));
    }

    private static boolean continues(Word word, boolean joined, int shorterThan) {
        return word.isNumber()
                && !word.figure()
                && word.text().length() < shorterThan
                && (joined || word.gap().matches("\\h*[/,;+&-]\\h*|\\h+"));
    }

    private static List<String> range(String from, String to, int digits) {
        int tail = Math.min(digits, 9);
        int first = Integer.parseInt(from.substring(from.length() - tail));
        int last = Integer.parseInt(to.substring(to.length() - tail));
        if (last < first || last - first > LONGEST_RANGE) {
            return List.of(to);
        }
        String head = to.substring(0, to.length() - tail);
        List<String> all = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            String end = Integer.toString(i);
            all.add(head + "0".repeat(tail - end.length()) + end);
        }
        return all;
    }

    private static int trailingDigits(String number) {
        int digits = 0;
        while (digits < number.length() && NumberKey.isDigit(number.charAt(number.length() - 1 - digits))) {
            digits++;
        }
        return digits;
    }
}
