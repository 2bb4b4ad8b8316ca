package io.quittance.benchmarks.matching;

import io.quittance.matching.engine.OpenItem;
import io.quittance.matching.sums.Cents;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** An invoice or credit note of the made-up books, with what is truly left of it. */
final class Bill {

    static final Currency EUR = Currency.getInstance("EUR");

    final long id;
    final Payer payer;
    final String number;
    final @Nullable String order;
    final LocalDate issuedOn;
    final LocalDate dueOn;
    final long total;
    final boolean discounted;
    long balance;

    Bill(
            long id,
            Payer payer,
            String number,
            @Nullable String order,
            LocalDate issuedOn,
            long total,
            boolean discounted) {
        this.id = id;
        this.payer = payer;
        this.number = number;
        this.order = order;
        this.issuedOn = issuedOn;
        this.dueOn = issuedOn.plusDays(payer.terms);
        this.total = total;
        this.balance = total;
        this.discounted = discounted;
    }

    /** Two per cent within ten days. */
    long discount() {
        return Math.round(total * 0.02);
    }

    boolean isDiscountedOn(LocalDate day) {
        return discounted && balance == total && !day.isAfter(issuedOn.plusDays(10));
    }

    OpenItem item(LocalDate day) {
        return new OpenItem(
                id,
                number,
                order,
                issuedOn,
                dueOn,
                Cents.money(total, EUR),
                Cents.money(balance, EUR),
                isDiscountedOn(day) ? Cents.money(discount(), EUR) : null);
    }
}
