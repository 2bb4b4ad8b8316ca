package io.quittance.intake.reading.values;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as somebody wrote it: three numbers whose order may be open, with or without a time that is left out.
 *
 * @param first first number written
 * @param second second number written
 * @param third third number written
 * @param order the only order it can have, or null where the order must be known to read it
 */
public record WrittenDate(
        int first, int second, int third, @Nullable DateOrder order) {

    private static final int LONGEST = 48;
    private static final String TIME =
            "(?:(?:[ T]|, ?)\\d{1,2}[:h]\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?(?: ?[AaPp]\\.?[Mm]\\.?)?(?: ?(?:Z|UTC|[+-]\\d{2}:?\\d{2}))?)?";
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,4})([/.\\- ])(\\d{1,2})\\2(\\d{1,4})" + TIME);
    private static final Pattern COMPACT = Pattern.compile("(\\d{8}|\\d{6})(?:T\\d{4,6}Z?)?");
    private static final Pattern DAY_NAME_YEAR = Pattern.compile(
            "(\\d{1,2})(?:er|st|nd|rd|th)?[ \\-/.]?(\\p{L}{3,9})\\.?[ \\-/,]{0,2}(\\d{4}|\\d{2})" + TIME);
    private static final Pattern NAME_DAY_YEAR =
            Pattern.compile("(\\p{L}{3,9})\\.?[ \\-](\\d{1,2})(?:st|nd|rd|th)?,?[ \\-](\\d{4})" + TIME);
    private static final Pattern YEAR_NAME_DAY =
            Pattern.compile("(\\d{4})[ \\-/](\\p{L}{3,9})\\.?[ \\-/](\\d{1,2})" + TIME);

    /** Reads a cleaned text; null where it is no date under any order. */
    public static @Nullable WrittenDate parse(String text) {
        if (text.length() < 6 || text.length() > LONGEST || !Character.isLetterOrDigit(text.charAt(0))) {
            return null;
        }
        if (!Character.isDigit(text.charAt(0))) {
            Matcher name = NAME_DAY_YEAR.matcher(text);
            return name.matches() ? ofName(name.group(3), name.group(1), name.group(2)) : null;
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            return ofNumbers(numbers.group(1), numbers.group(3), numbers.group(4));
        }
        Matcher compact = COMPACT.matcher(text);
        return compact.matches() ? ofDigits(compact.group(1)) : named(text);
    }

    /** The day under an order, or null where there is no such day; a fixed order wins over the one given. */
    public @Nullable LocalDate in(DateOrder asked) {
        return switch (order == null ? asked : order) {
            case DAY_MONTH_YEAR -> day(third, second, first);
            case MONTH_DAY_YEAR -> day(third, first, second);
            case YEAR_MONTH_DAY -> day(first, second, third);
        };
    }

    private static @Nullable WrittenDate ofNumbers(String first, String second, String third) {
        boolean yearFirst = first.length() == 4 && third.length() <= 2;
        boolean yearLast = first.length() <= 2 && (third.length() == 4 || third.length() == 2);
        if (!yearFirst && !yearLast) {
            return null;
        }
        return new WrittenDate(
                number(first), number(second), number(third), yearFirst ? DateOrder.YEAR_MONTH_DAY : null);
    }

    /** Eight digits have one reading between 1990 and 2100: a year never looks like a day and a month of that time. */
    private static @Nullable WrittenDate ofDigits(String digits) {
        if (digits.length() == 6) {
            return new WrittenDate(pair(digits, 0), pair(digits, 2), pair(digits, 4), null);
        }
        int year = number(digits.substring(0, 4));
        if (year >= 1990 && year <= 2100 && pair(digits, 4) <= 12) {
            return new WrittenDate(year, pair(digits, 4), pair(digits, 6), DateOrder.YEAR_MONTH_DAY);
        }
        int lastYear = number(digits.substring(4));
        return lastYear >= 1990 && lastYear <= 2100
                ? new WrittenDate(pair(digits, 0), pair(digits, 2), lastYear, null)
                : null;
    }

    private static @Nullable WrittenDate named(String text) {
        Matcher day = DAY_NAME_YEAR.matcher(text);
        if (day.matches()) {
            return ofName(day.group(3), day.group(2), day.group(1));
        }
        Matcher year = YEAR_NAME_DAY.matcher(text);
        return year.matches() ? ofName(year.group(1), year.group(2), year.group(3)) : null;
    }

    private static @Nullable WrittenDate ofName(String year, String name, String day) {
        int month = MonthName.number(name);
        return month == 0
                ? null
                : new WrittenDate(fullYear(number(year)), month, number(day), DateOrder.YEAR_MONTH_DAY);
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            return null;
        }
        try {
            return LocalDate.of(fullYear(year), month, day);
        } catch (DateTimeException e) {
            return null; // the 30th of February
        }
    }

    /** Two digits mean 1990 to 2089, inside the days that an invoice may bear. */
    private static int fullYear(int year) {
        return year >= 100 ? year : year >= 90 ? 1900 + year : 2000 + year;
    }

    private static int pair(String digits, int from) {
        return number(digits.substring(from, from + 2));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
