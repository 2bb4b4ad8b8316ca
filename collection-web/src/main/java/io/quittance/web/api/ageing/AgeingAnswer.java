package io.quittance.web.api.ageing;

import io.quittance.insight.AgedBalance;
import io.quittance.web.api.Amount;
import java.time.LocalDate;

/**
 * An aged balance in one currency.
 *
 * @param credits credit notes with something left of them, as a positive amount
 * @param unapplied cash that settled nothing yet, as a positive amount
 * @param total the five columns together
 * @param net the total less credits and unapplied cash
 */
record AgeingAnswer(
        LocalDate asOf,
        String currency,
        Amount notDue,
        Amount days1to30,
        Amount days31to60,
        Amount days61to90,
        Amount over90,
        Amount credits,
        Amount unapplied,
        Amount total,
        Amount net) {

    static AgeingAnswer of(LocalDate day, AgedBalance balance) {
        return new AgeingAnswer(
                day,
                balance.currency(),
                Amount.of(balance.notDue()),
                Amount.of(balance.days1to30()),
                Amount.of(balance.days31to60()),
                Amount.of(balance.days61to90()),
                Amount.of(balance.over90()),
                Amount.of(balance.credits()),
                Amount.of(balance.unapplied()),
                Amount.of(balance.receivables()),
                Amount.of(balance.exposure()));
    }
}
