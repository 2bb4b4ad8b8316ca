package io.quittance.invoice.limitation;

import io.quittance.client.ClientKind;
import io.quittance.money.Money;
import java.time.LocalDate;

/**
 * Until when an open invoice can be claimed in court, by French law.
 *
 * @param kind the client's, which says what law: five years between professionals, two against a consumer, four from 1
 *     January of the next year against a public body
 * @param lastOn the last day
 * @param warnOn six months before it
 */
public record Limitation(
        long invoiceId,
        String number,
        LocalDate issuedOn,
        LocalDate dueOn,
        Money balance,
        ClientKind kind,
        LocalDate lastOn,
        LocalDate warnOn) {

    /** True once a claim comes too late. */
    public boolean isOverOn(LocalDate day) {
        return day.isAfter(lastOn);
    }

    /** True from six months before the last day. */
    public boolean isNearOn(LocalDate day) {
        return !day.isBefore(warnOn);
    }
}
