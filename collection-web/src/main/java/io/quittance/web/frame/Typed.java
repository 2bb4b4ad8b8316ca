package io.quittance.web.frame;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads what people type in a form, where a field is a text so that a wrong one can come back as it was typed.
 *
 * <p>Whole files are read by {@code intake}, which looks at a column before it decides; here is one value of one person.
 */
public final class Typed {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]+)?");

    private static final Pattern GROUPED = Pattern.compile("-?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?");

    private Typed() {}

    /** An amount as written in this language ({@code 1 234,56} or {@code 1,234.56}); empty when it is not one. */
    public static Optional<BigDecimal> amount(String text, Locale reader) {
        String digits =
                SPACES.matcher(text).replaceAll("").replace('\u2212', '-').replaceAll("[€$£]", "");
        boolean french = reader.getLanguage().equals("fr");
        String plain = french ? digits.replace(',', '.') : withoutGroups(digits);
        return PLAIN.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    /** A day as a date input sends it ({@code 2026-11-04}); empty when it is not one. */
    public static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /** The same, of today or later. */
    public static Optional<LocalDate> dayFrom(LocalDate today, String text) {
        return day(text).filter(day -> !day.isBefore(today));
    }

    private static String withoutGroups(String digits) {
        return GROUPED.matcher(digits).matches() ? digits.replace(",", "") : digits;
    }
}
