package io.quittance.charge;

import io.quittance.money.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What late charges run on: an invoice's amount, its due date and what came in.
 *
 * @param principal including VAT, more than nothing
 * @param payments in any order; kept in the order of their days
 */
public record LateDebt(Money principal, LocalDate dueOn, List<Payment> payments) {

    /**
     * What lowered the debt: money, or a credit note set against the invoice. A payment that was returned never lowered
     * it and is left out.
     *
     * @param on the day the creditor's account was credited, in the creditor's time zone
     * @param amount more than nothing
     */
    public record Payment(LocalDate on, Money amount) {

        /**
         * @throws IllegalArgumentException if the amount is nothing or less
         */
        public Payment {
            if (!amount.isPositive()) {
                throw new IllegalArgumentException("A payment is more than nothing, not %s".formatted(amount));
            }
        }
    }

    /**
     * Days on which interest does not run.
     *
     * @param from the first of them
     * @param until the first day on which it runs again; null: it does not
     */
    public record Standstill(LocalDate from, @Nullable LocalDate until) {

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }

        /** The last of its days up to this one. */
        LocalDate lastUpTo(LocalDate day) {
            return until == null || until.isAfter(day) ? day : until.minusDays(1);
        }
    }

    /**
     * @throws IllegalArgumentException if the principal is nothing or less, or a payment is in another currency
     */
    public LateDebt {
        if (!principal.isPositive()) {
            throw new IllegalArgumentException("A debt is more than nothing, not %s".formatted(principal));
        }
        payments = payments.stream().sorted(Comparator.comparing(Payment::on)).toList();
        payments.forEach(payment -> principal.requireSameCurrency(payment.amount()));
    }

    /**
     * Whether something was still owed when the due date ended, seen from that day; paid on the due date is in time.
     */
    public boolean isLate(LocalDate asOf) {
        return asOf.isAfter(dueOn) && principal.compareTo(paidInTime()) > 0;
    }

    /** What came in by the due date. */
    private Money paidInTime() {
        return payments.stream()
                .filter(payment -> !payment.on().isAfter(dueOn))
                .map(Payment::amount)
                .reduce(Money.zero(principal.currency()), Money::plus);
    }
}
