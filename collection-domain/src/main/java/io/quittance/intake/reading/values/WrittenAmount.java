package io.quittance.intake.reading.values;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount as somebody wrote it: its digits with marks that are not yet understood, its sign, and the currency
 * written beside it.
 *
 * @param digits digits with grouping and decimal marks, without sign or currency
 * @param negative by a minus before or after, or by parentheses
 * @param currency ISO 4217 code written beside the digits, or null
 */
public record WrittenAmount(
        String digits, boolean negative, @Nullable String currency) {

    private static final int LONGEST = 64;
    private static final String CURRENCY = "(?:\\p{L}{0,3}\\p{Sc}|\\p{L}{3})";
    private static final Pattern SHAPE = Pattern.compile("(?<open>\\()? ?(?<sign1>[-+−–])? ?(?<before>" + CURRENCY
            + ")? ?(?<sign2>[-+−–])? ?(?<digits>[\\d.,][\\d .,'’]*?) ?(?<sign3>[-+−–])? ?(?<after>" + CURRENCY
            + ")? ?(?<sign4>[-+−–])?(?<close>\\))?");
    private static final Pattern COMMA = Pattern.compile("(?:\\d+|\\d{1,3}([ .'’])\\d{3}(?:\\1\\d{3})*)?(?:,\\d+)?");
    private static final Pattern POINT = Pattern.compile("(?:\\d+|\\d{1,3}([ ,'’])\\d{3}(?:\\1\\d{3})*)?(?:\\.\\d+)?");

    /** Reads a cleaned text; null where it is no amount under any decimal mark. */
    public static @Nullable WrittenAmount parse(String text) {
        if (text.isEmpty() || text.length() > LONGEST || !mayBeAmount(text)) {
            return null;
        }
        Matcher shape = SHAPE.matcher(text);
        if (!shape.matches()) {
            return null;
        }
        boolean inParentheses = shape.group("open") != null;
        if (inParentheses != (shape.group("close") != null)) {
            return null;
        }
        StringBuilder signs = new StringBuilder(inParentheses ? "-" : "");
        for (int i = 1; i <= 4; i++) {
            String sign = shape.group("sign" + i);
            signs.append(sign == null ? "" : sign);
        }
        String before = shape.group("before");
        String after = shape.group("after");
        String written = before == null ? after : before;
        String currency = written == null ? null : CurrencyText.code(written);
        boolean understood =
                signs.length() <= 1 && (before == null || after == null) && (written == null) == (currency == null);
        return understood ? new WrittenAmount(shape.group("digits"), isMinus(signs), currency) : null;
    }

    /** The amount under a decimal mark, or null where the digits cannot be read so. */
    public @Nullable BigDecimal in(DecimalMark mark) {
        boolean comma = mark == DecimalMark.COMMA;
        if (!(comma ? COMMA : POINT).matcher(digits).matches()) {
            return null;
        }
        StringBuilder plain = new StringBuilder(negative ? "-" : "");
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c >= '0' && c <= '9') {
                plain.append(c);
            } else if (c == (comma ? ',' : '.')) {
                plain.append('.');
            }
        }
        return new BigDecimal(plain.toString());
    }

    private static boolean isMinus(CharSequence signs) {
        return !signs.isEmpty() && signs.charAt(0) != '+';
    }

    /** Cheaper than the pattern, which most cells do not meet: a digit soon, and few letters. */
    private static boolean mayBeAmount(String text) {
        int letters = 0;
        int firstDigit = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                firstDigit = firstDigit < 0 ? i : firstDigit;
            } else if (Character.isLetter(c)) {
                letters++;
            }
        }
        return letters <= 3 && firstDigit >= 0 && firstDigit <= 8;
    }
}
