package io.quittance.payment.export;

import io.quittance.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What the accounting was given at one time.
 *
 * @param number counted for each creditor
 * @param language in which its file is written
 * @param sums of its rows, one for each currency
 */
public record PaymentExport(
        long id, int number, Locale language, LocalDate madeOn, String madeBy, int rows, List<Money> sums) {

    public PaymentExport {
        sums = List.copyOf(sums);
    }
}
