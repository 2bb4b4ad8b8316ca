package io.quittance.benchmarks.books;

import io.quittance.matching.engine.OpenItem;
import io.quittance.matching.sums.Cents;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** An invoice or credit note of the made-up books, with what is truly left of it. */
public final class Bill {

    public static final Currency EUR = Currency.getInstance("EUR");

    public final long id;
    public final Payer payer;
    public final String number;
    public final @Nullable String order;
    public final LocalDate issuedOn;
    public final LocalDate dueOn;
    public final long total;
    public final boolean discounted;
    /** What is truly left, in cents. */
    public long balance;

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
    public long discount() {
        return Math.round(total * 0.02);
    }

    /** Whether its discount may still be taken. */
    public boolean isDiscountedOn(LocalDate day) {
        return discounted && balance == total && !day.isAfter(discountUntil());
    }

    /** The last day of it. */
    public LocalDate discountUntil() {
        return issuedOn.plusDays(10);
    }

    /**
     * As the engine sees it for money of a day.
     *
     * @param saidToBeIssuedOn what the books say of its issue
     */
    public OpenItem item(LocalDate day, LocalDate saidToBeIssuedOn) {
        return new OpenItem(
                id,
                number,
                order,
                saidToBeIssuedOn,
                dueOn,
                Cents.money(total, EUR),
                Cents.money(balance, EUR),
                isDiscountedOn(day) ? Cents.money(discount(), EUR) : null);
    }
}
