package io.quittance.statement.reading.camt;

import io.quittance.money.Money;
import io.quittance.statement.reading.source.Place;
import io.quittance.statement.reading.source.ToldAmount;
import io.quittance.statement.reading.source.UnreadableStatementException.Reason;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Amounts, sides and days as ISO 20022 writes them. */
final class CamtValues {

    private static final int LENGTH_OF_A_DAY = 10;

    private CamtValues() {}

    /** The amount of an element {@code Amt} with its currency; never below zero. */
    static Money amount(XmlNode amt) {
        String currency = amt.attributes().getOrDefault("Ccy", "");
        return ToldAmount.of(amt.text(), ToldAmount.currency(currency, amt.place()), amt.place());
    }

    /** Below zero where the side is {@code DBIT}. */
    static Money signed(Money amount, XmlNode side) {
        return switch (side.text()) {
            case "CRDT" -> amount;
            case "DBIT" -> amount.negate();
            default -> throw side.place().refuse(Reason.UNKNOWN_CODE, "CRDT or DBIT", side.text());
        };
    }

    /** The day of an element that holds {@code Dt} or {@code DtTm}, as the bank's own clock says; null for none. */
    static @Nullable LocalDate day(@Nullable XmlNode date) {
        if (date == null) {
            return null;
        }
        XmlNode day = date.at("Dt");
        XmlNode time = date.at("DtTm");
        XmlNode told = day != null ? day : time != null ? time : date;
        return told.text().isEmpty() ? null : day(told.text(), told.place());
    }

    private static LocalDate day(String text, Place place) {
        try {
            return LocalDate.parse(text.substring(0, Math.min(text.length(), LENGTH_OF_A_DAY)));
        } catch (DateTimeException noDay) {
            throw place.refuse(Reason.NOT_A_DAY, "a day such as 2026-03-31", text);
        }
    }
}
