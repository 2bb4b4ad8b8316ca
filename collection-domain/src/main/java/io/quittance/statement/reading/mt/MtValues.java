package io.quittance.statement.reading.mt;

import io.quittance.money.Money;
import io.quittance.statement.content.Balance;
import io.quittance.statement.reading.source.Place;
import io.quittance.statement.reading.source.ToldAmount;
import io.quittance.statement.reading.source.UnreadableStatementException.Reason;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days and balances as SWIFT writes them. */
final class MtValues {

    private static final Pattern BALANCE = Pattern.compile("([CD])([0-9]{6})([A-Z]{3})?\\s*([0-9]+(?:[,.][0-9]*)?)");
    private static final int CENTURY_TURNS = 80;

    private MtValues() {}

    /** @param otherwise the currency where the bank left it out; null where it must not */
    static Balance balance(MtField field, @Nullable Currency otherwise) {
        Matcher told = BALANCE.matcher(field.value());
        if (!told.matches() || (told.group(3) == null && otherwise == null)) {
            throw field.place().refuse(Reason.NOT_AN_AMOUNT, "C or D, YYMMDD, currency and amount", field.value());
        }
        Currency currency = told.group(3) == null ? otherwise : ToldAmount.currency(told.group(3), field.place());
        Money amount = ToldAmount.of(told.group(4), Objects.requireNonNull(currency), field.place());
        return new Balance(told.group(1).equals("C") ? amount : amount.negate(), day(told.group(2), field.place()));
    }

    /**
     * From YYMMDD. Days up to the 31st of a shorter month, as value days in German books are, become its last.
     */
    static LocalDate day(String told, Place place) {
        int year = Integer.parseInt(told.substring(0, 2));
        return day(year < CENTURY_TURNS ? 2000 + year : 1900 + year, told.substring(2), told, place);
    }

    /** From MMDD, in the year that brings it nearest to another day. */
    static LocalDate dayNear(LocalDate other, String told, Place place) {
        LocalDate day = day(other.getYear(), told, told, place);
        if (day.isAfter(other.plusMonths(6))) {
            return day(other.getYear() - 1, told, told, place);
        }
        return day.isBefore(other.minusMonths(6)) ? day(other.getYear() + 1, told, told, place) : day;
    }

    /** Whether its month has such a day; told as MMDD. */
    static boolean exists(LocalDate read, String told) {
        return read.getDayOfMonth() == Integer.parseInt(told.substring(2));
    }

    private static LocalDate day(int year, String monthAndDay, String told, Place place) {
        int month = Integer.parseInt(monthAndDay.substring(0, 2));
        int day = Integer.parseInt(monthAndDay.substring(2));
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            throw place.refuse(Reason.NOT_A_DAY, "a day as YYMMDD", told);
        }
        return LocalDate.of(year, month, Math.min(day, YearMonth.of(year, month).lengthOfMonth()));
    }
}
