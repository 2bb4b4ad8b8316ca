package io.quittance.intake.reading.values;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The text of a cell freed of what nobody meant to write: odd spaces, control characters, a protecting apostrophe. */
public final class CellText {

    /** Stands where a byte is not of the file's encoding; no text has this character. */
    public static final char STRAY_BYTE = '\uFDD0';

    private static final Set<String> ABSENT = Set.of(
            "",
            "-",
            "–",
            "—",
            "null",
            "nil",
            "nan",
            "none",
            "nat",
            "n/a",
            "#n/a",
            "#n/d",
            "00/00/0000",
            "00.00.0000",
            "0000-00-00",
            "00000000",
            "0000-00-00 00:00:00",
            "0000-00-00t00:00:00");

    private static final Pattern PROTECTED_INSIDE = Pattern.compile("([,;]\\s*)'(?=[=+\\-@])");

    private CellText() {}

    /**
     * Strips the ends, makes every run of blanks, no-break spaces and control characters one space, and drops
     * characters without width. An apostrophe before {@code = + - @} goes, at the beginning and after a separator: it is
     * how exports, ours included, keep a spreadsheet from running a cell. What remains is text and is never evaluated.
     */
    public static String clean(String raw) {
        String text = tidy(raw) ? raw : collapsed(raw);
        boolean protectedCell = text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0;
        String bare = protectedCell ? text.substring(1) : text;
        return bare.indexOf('\'') < 0 ? bare : PROTECTED_INSIDE.matcher(bare).replaceAll("$1");
    }

    /** Whether a cleaned text stands for no date or no amount: empty, a dash, NULL, NaN, N/A, a date of zeros. */
    public static boolean absent(String clean) {
        return clean.isEmpty() || (clean.length() < 20 && ABSENT.contains(clean.toLowerCase(Locale.ROOT)));
    }

    private static boolean tidy(String raw) {
        boolean afterSpace = true;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean space = c == ' ';
            if (c < ' ' || c > '~' || (space && afterSpace)) {
                return false;
            }
            afterSpace = space;
        }
        return raw.isEmpty() || !afterSpace;
    }

    private static String collapsed(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        boolean spaceOwed = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\u200B' || c == '\uFEFF' || c == '\u00AD' || c == '\u2060') {
                continue;
            }
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
                spaceOwed = !text.isEmpty();
                continue;
            }
            if (spaceOwed) {
                text.append(' ');
                spaceOwed = false;
            }
            text.append(c);
        }
        return text.toString();
    }
}
