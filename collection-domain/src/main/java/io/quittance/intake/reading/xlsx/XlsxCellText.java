package io.quittance.intake.reading.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/**
 * The text of a spreadsheet cell: dates in ISO form, numbers in plain digits with a point, formulas by the value they
 * had when the file was saved.
 */
final class XlsxCellText {

    /** A spreadsheet computes with 15 significant digits; what a file holds beyond them is noise (0.1 + 0.2). */
    private static final MathContext SIGNIFICANT = new MathContext(15, RoundingMode.HALF_UP);

    private static final BigDecimal LAST_DAY = new BigDecimal("2958466"); // the day after 9999-12-31
    private static final BigDecimal SECONDS_OF_A_DAY = new BigDecimal(86_400);
    private static final DateTimeFormatter WITH_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final Pattern NOT_A_CODE = Pattern.compile("\"[^\"]*\"|\\[(?![hms]+\\])[^\\]]*\\]|[\\\\_*].");
    private static final Pattern ZEROS = Pattern.compile("0{2,20}");
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final LocalDate dayZero;

    XlsxCellText(boolean date1904) {
        this.dayZero = date1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    }

    String of(Cell cell) {
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return number(number, cell.getDataFormatId(), cell.getDataFormatString());
        }
        if (value instanceof Boolean truth) {
            return truth ? "TRUE" : "FALSE";
        }
        String text = value == null ? "" : value.toString();
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : text;
    }

    private String number(BigDecimal number, @Nullable Integer formatId, @Nullable String format) {
        if (date(formatId, format) && number.signum() >= 0 && number.compareTo(LAST_DAY) < 0) {
            return date(number);
        }
        if (Math.abs((long) number.scale()) > 400) {
            return number.toString(); // no spreadsheet holds such a number; its plain form could fill the memory
        }
        BigDecimal exact = number.precision() > 15 ? number.round(SIGNIFICANT) : number;
        String plain = exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
        return format == null ? plain : padded(plain, format);
    }

    /** A format such as {@code 00000} shows the zeros before a number, and numbers shown so are codes. */
    private static String padded(String plain, String format) {
        boolean code = ZEROS.matcher(format).matches() && plain.chars().allMatch(Character::isDigit);
        return code ? "0".repeat(Math.max(0, format.length() - plain.length())) + plain : plain;
    }

    private String date(BigDecimal serial) {
        BigDecimal seconds = serial.multiply(SECONDS_OF_A_DAY).setScale(0, RoundingMode.HALF_UP);
        LocalDateTime at = dayZero.atStartOfDay().plusSeconds(seconds.longValueExact());
        return at.toLocalTime().toSecondOfDay() == 0 ? at.toLocalDate().toString() : WITH_TIME.format(at);
    }

    private static boolean date(@Nullable Integer id, @Nullable String format) {
        if (format == null) {
            // dates of the East Asian and other locales have numbers but no written format
            return id != null
                    && ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58));
        }
        if (format.equalsIgnoreCase("General") || format.equalsIgnoreCase("Standard")) {
            return false;
        }
        String code = NOT_A_CODE.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
        return code.indexOf('y') >= 0 || code.indexOf('d') >= 0;
    }
}
