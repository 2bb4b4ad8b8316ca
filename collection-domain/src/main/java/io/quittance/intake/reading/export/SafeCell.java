package io.quittance.intake.reading.export;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from running a cell as a formula: what begins with one of the characters that start one gets an
 * apostrophe before it (OWASP, CSV Injection), and so does what would begin a cell for a spreadsheet that parts cells
 * elsewhere than we do. A plain negative number is left as it is.
 */
final class SafeCell {

    private static final String STARTS_A_FORMULA = "=+-@\t\r\n＝＋－＠";
    private static final Pattern NEGATIVE_NUMBER = Pattern.compile(
            "-\\d(?:[\\d.,'’ \\u00A0\\u202F\\u2009]*\\d)?(?:[ \\u00A0\\u202F]?(?:\\p{Sc}|%|[A-Z]{3}))?");

    private static final Pattern AFTER_A_SEPARATOR = Pattern.compile("([,;\\t\\r\\n]\\s*)(?=[=+\\-@＝＋－＠])");

    private SafeCell() {}

    static String of(String text) {
        if (NEGATIVE_NUMBER.matcher(text).matches()) {
            return text;
        }
        String inside = AFTER_A_SEPARATOR.matcher(text).replaceAll("$1'");
        return startsFormula(text) ? "'" + inside : inside;
    }

    private static boolean startsFormula(String text) {
        if (text.isEmpty()) {
            return false;
        }
        // some spreadsheets look for the formula behind blanks
        String bare = text.strip();
        return STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0
                || (!bare.isEmpty() && STARTS_A_FORMULA.indexOf(bare.charAt(0)) >= 0);
    }
}
