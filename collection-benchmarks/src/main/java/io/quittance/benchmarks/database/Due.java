package io.quittance.benchmarks.database;

import io.quittance.benchmarks.books.Bill;
import io.quittance.benchmarks.books.Payment;
import io.quittance.matching.Part;
import io.quittance.matching.sums.Cents;
import io.quittance.money.Money;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a person knows that a credit pays.
 *
 * @param part for the product
 */
record Due(Payment payment, Part part) {

    /** To be asked before the payment is settled. */
    static Due of(Payment payment) {
        Map<Long, Money> shares = new LinkedHashMap<>();
        Map<Long, Money> forgone = new LinkedHashMap<>();
        Money left = payment.credit().amount();
        for (Map.Entry<Bill, Long> one : payment.truth().entrySet()) {
            Money share = Cents.money(one.getValue(), Bill.EUR);
            shares.put(one.getKey().id + 1, share);
            left = left.minus(share);
            long lack = one.getKey().balance - one.getValue();
            // A discount that was offered is granted by itself.
            if (payment.forgoes()
                    && lack > 0
                    && !one.getKey().isDiscountedOn(payment.credit().bookedOn())) {
                forgone.put(one.getKey().id + 1, Cents.money(lack, Bill.EUR));
            }
        }
        return new Due(payment, new Part(Ledger.clientId(payment.debtor()), shares, left, forgone));
    }
}
