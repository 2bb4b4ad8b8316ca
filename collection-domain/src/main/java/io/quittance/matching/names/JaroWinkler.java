package io.quittance.matching.names;

/** The likeness of two words by Jaro and Winkler, from 0 to 1: kind to swapped letters, and to words that begin alike. */
final class JaroWinkler {

    private static final int LONGEST = 40;

    private JaroWinkler() {}

    static double of(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        if (one.isEmpty() || other.isEmpty() || one.length() > LONGEST || other.length() > LONGEST) {
            return 0;
        }
        double jaro = jaro(one, other);
        int prefix = 0;
        while (prefix < Math.min(4, Math.min(one.length(), other.length()))
                && one.charAt(prefix) == other.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * 0.1 * (1 - jaro);
    }

    private static double jaro(String one, String other) {
        int window = Math.max(0, Math.max(one.length(), other.length()) / 2 - 1);
        boolean[] taken = new boolean[other.length()];
        StringBuilder common = new StringBuilder();
        for (int i = 0; i < one.length(); i++) {
            int at = find(one.charAt(i), other, taken, i - window, i + window);
            if (at >= 0) {
                taken[at] = true;
                common.append(one.charAt(i));
            }
        }
        if (common.isEmpty()) {
            return 0;
        }
        double m = common.length();
        double swapped = swapped(common, other, taken) / 2.0;
        return (m / one.length() + m / other.length() + (m - swapped) / m) / 3;
    }

    private static int find(char c, String text, boolean[] taken, int from, int to) {
        for (int i = Math.max(0, from); i <= Math.min(to, text.length() - 1); i++) {
            if (!taken[i] && text.charAt(i) == c) {
                return i;
            }
        }
        return -1;
    }

    private static int swapped(StringBuilder common, String other, boolean[] taken) {
        int swapped = 0;
        int at = 0;
        for (int i = 0; i < other.length(); i++) {
            if (taken[i] && common.charAt(at++) != other.charAt(i)) {
                swapped++;
            }
        }
        return swapped;
    }
}
