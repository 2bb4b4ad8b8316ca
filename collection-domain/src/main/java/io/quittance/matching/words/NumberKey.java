package io.quittance.matching.words;

import java.util.stream.IntStream;

/**
 * Numbers as they are compared: what people and banks write differently is written one way. The functions {@code
 * number_key} and {@code number_digits} of the database do exactly the same.
 */
public final class NumberKey {

    /** What is kept of a number, from its end: as much as a reference carries. */
    static final int LENGTH = 21;

    private NumberKey() {}

    /**
     * The letters A to Z, capitals, and digits of the number, O read as 0, I and L as 1, without the zeros that lead a run
     * of digits, and of that the last 21: {@code F2026-0042} gives {@code F20260042}, {@code f o0042} gives {@code F42}.
     *
     * @return empty where nothing is left
     */
    public static String of(String number) {
        StringBuilder key = new StringBuilder(number.length());
        for (int i = 0; i < number.length(); i++) {
            char read = read(number.charAt(i));
            if (read != 0) {
                append(key, read);
            }
        }
        return end(key);
    }

    /**
     * The digits alone, without the zeros that lead them, and of that the last 21; letters are dropped, not read as digits.
     *
     * @return empty where nothing is left
     */
    public static String digits(String number) {
        StringBuilder digits = new StringBuilder(number.length());
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (isDigit(c) && (c != '0' || !digits.isEmpty())) {
                digits.append(c);
            }
        }
        return end(digits);
    }

    /** Whether one is the other with one character written wrong, or two neighbours swapped; the same is no slip. */
    public static boolean isSlip(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        int[] differ = IntStream.range(0, one.length())
                .filter(i -> one.charAt(i) != other.charAt(i))
                .toArray();
        return differ.length == 1
                || (differ.length == 2
                        && differ[1] == differ[0] + 1
                        && one.charAt(differ[0]) == other.charAt(differ[1])
                        && one.charAt(differ[1]) == other.charAt(differ[0]));
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** How many digits it holds. */
    static int digitsIn(String text) {
        return (int) text.chars().filter(c -> isDigit((char) c)).count();
    }

    /** A digit that follows a zero which leads its run takes that zero's place. */
    private static void append(StringBuilder key, char read) {
        int last = key.length() - 1;
        boolean leads = last >= 0 && key.charAt(last) == '0' && (last == 0 || !isDigit(key.charAt(last - 1)));
        if (leads && isDigit(read)) {
            key.setCharAt(last, read);
        } else {
            key.append(read);
        }
    }

    private static char read(char written) {
        char c = written >= 'a' && written <= 'z' ? (char) (written - 32) : written;
        return switch (c) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            default -> isDigit(c) || (c >= 'A' && c <= 'Z') ? c : 0;
        };
    }

    private static String end(StringBuilder key) {
        return key.substring(Math.max(0, key.length() - LENGTH));
    }
}
