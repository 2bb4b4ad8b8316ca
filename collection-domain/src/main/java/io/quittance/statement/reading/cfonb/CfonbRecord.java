package io.quittance.statement.reading.cfonb;

import io.quittance.money.Money;
import io.quittance.statement.reading.source.Place;
import io.quittance.statement.reading.source.ToldAmount;
import io.quittance.statement.reading.source.UnreadableStatementException.Reason;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * One record of 120 characters; positions are counted from 1, as the standard does.
 *
 * @param text exactly 120 characters
 */
record CfonbRecord(String text, Place place) {

    static final int LENGTH = 120;

    /** The digits 0 to 9 of a positive amount, then of a negative one; é and è are what the French ISO 646 made of the braces. */
    private static final String LAST_DIGITS = "{ABCDEFGHI}JKLMNOPQR";

    private static final int CENTURY_TURNS = 80;

    /**
     * A record whose trailing spaces may have been cut off.
     *
     * @throws io.quittance.statement.reading.source.UnreadableStatementException if it is longer
     */
    static CfonbRecord of(String line, long number) {
        String kind = line.substring(0, Math.min(2, line.length()));
        Place place = new Place(number, "record " + kind);
        String kept = line.stripTrailing();
        if (kept.length() > LENGTH) {
            throw place.refuse(Reason.WRONG_LENGTH, "records of 120 characters", kept.length() + " characters");
        }
        return new CfonbRecord(kept + " ".repeat(LENGTH - kept.length()), place);
    }

    String kind() {
        return text.substring(0, 2);
    }

    /** The positions from the first to the last, without spaces around. */
    String field(int first, int last) {
        return raw(first, last).strip();
    }

    String raw(int first, int last) {
        return text.substring(first - 1, last);
    }

    /** Bank (5), branch (5) and account (11). */
    String account() {
        String account = raw(3, 7) + raw(12, 16) + raw(22, 32);
        if (!account.matches("[0-9A-Z]{21}")) {
            throw place.refuse(Reason.MISSING, "bank, branch and account of 5, 5 and 11 characters", account);
        }
        return account;
    }

    /** Branch, currency and account: what all records of a statement have in common. */
    String branchAndAccount() {
        return raw(12, 19) + raw(22, 32);
    }

    String bank() {
        return raw(3, 7);
    }

    Currency currency() {
        return ToldAmount.currency(raw(17, 19), place);
    }

    /** The amount of positions 91 to 104, whose last character is a digit and the sign in one. */
    Money amount() {
        String digits = raw(91, 104);
        char signed = digits.charAt(13);
        int last = LAST_DIGITS.indexOf(signed == 'é' ? '{' : signed == 'è' ? '}' : signed);
        if (last < 0 || !digits.substring(0, 13).matches("[0-9]{13}")) {
            throw place.refuse(
                    Reason.NOT_AN_AMOUNT, "13 digits and a last one with its sign ({ABCDEFGHI}JKLMNOPQR)", digits);
        }
        BigDecimal amount = new BigDecimal(digits.substring(0, 13) + last % 10).movePointLeft(decimals(20));
        return ToldAmount.money(last < 10 ? amount : amount.negate(), currency(), digits, place);
    }

    int decimals(int position) {
        char digit = text.charAt(position - 1);
        if (digit < '0' || digit > '9') {
            throw place.refuse(Reason.NOT_AN_AMOUNT, "the number of decimals", String.valueOf(digit));
        }
        return digit - '0';
    }

    LocalDate day(int first) {
        LocalDate day = dayIfAny(first);
        if (day == null) {
            throw place.refuse(Reason.NOT_A_DAY, "a day as DDMMYY", raw(first, first + 5));
        }
        return day;
    }

    /** Null where spaces or zeros stand there. */
    @Nullable
    LocalDate dayIfAny(int first) {
        String told = raw(first, first + 5);
        if (told.isBlank() || told.equals("000000")) {
            return null;
        }
        try {
            int year = Integer.parseInt(told.substring(4));
            return LocalDate.of(
                    year < CENTURY_TURNS ? 2000 + year : 1900 + year,
                    Integer.parseInt(told.substring(2, 4)),
                    Integer.parseInt(told.substring(0, 2)));
        } catch (DateTimeException | NumberFormatException noDay) {
            throw place.refuse(Reason.NOT_A_DAY, "a day as DDMMYY", told);
        }
    }
}
