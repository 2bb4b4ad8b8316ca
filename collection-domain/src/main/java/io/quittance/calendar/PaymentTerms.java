package io.quittance.calendar;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * When an invoice is due, counted from the day it is issued (C. com. art. L441-10).
 *
 * <p>Any number of days is accepted, longer than the law allows too: contracts that break it exist, and
 * {@link #legalLimitExceeded} is there to warn.
 *
 * @param days 0 or more, calendar days
 */
public record PaymentTerms(Counting counting, int days) {

    /** What the law says where nothing was agreed: 30 days. */
    public static final PaymentTerms WHEN_NOTHING_AGREED = net(30);

    /** Where the end of the month comes in; "45 days end of month" is read both ways, and the contract says which. */
    public enum Counting {
        /** Issue + days. */
        NET,
        /** Way A: issue + days, then the end of that month. */
        DAYS_THEN_END_OF_MONTH,
        /** Way B: the end of the month of issue, then + days. */
        END_OF_MONTH_THEN_DAYS
    }

    /**
     * @throws IllegalArgumentException if the days are negative
     */
    public PaymentTerms {
        if (days < 0) {
            throw new IllegalArgumentException("Payment terms are 0 days or more, not %d".formatted(days));
        }
    }

    /** Issue + days. */
    public static PaymentTerms net(int days) {
        return new PaymentTerms(Counting.NET, days);
    }

    /** Way A: issue + days, then the end of that month. */
    public static PaymentTerms daysThenEndOfMonth(int days) {
        return new PaymentTerms(Counting.DAYS_THEN_END_OF_MONTH, days);
    }

    /** Way B: the end of the month of issue, then + days. */
    public static PaymentTerms endOfMonthThenDays(int days) {
        return new PaymentTerms(Counting.END_OF_MONTH_THEN_DAYS, days);
    }

    /** The due date of an invoice issued on this day. */
    public LocalDate dueOn(LocalDate issuedOn) {
        return switch (counting) {
            case NET -> issuedOn.plusDays(days);
            case DAYS_THEN_END_OF_MONTH -> endOfMonth(issuedOn.plusDays(days));
            case END_OF_MONTH_THEN_DAYS -> endOfMonth(issuedOn).plusDays(days);
        };
    }

    /**
     * Whether no agreement could lawfully make an invoice of this day due so late: over 60 days from issue, and over 45
     * days end of month whichever way that is counted (C. com. art. L441-10, I). Only a reason to warn.
     */
    public static boolean legalLimitExceeded(LocalDate issuedOn, LocalDate dueOn) {
        return dueOn.isAfter(net(60).dueOn(issuedOn))
                && dueOn.isAfter(daysThenEndOfMonth(45).dueOn(issuedOn))
                && dueOn.isAfter(endOfMonthThenDays(45).dueOn(issuedOn));
    }

    private static LocalDate endOfMonth(LocalDate day) {
        return day.with(TemporalAdjusters.lastDayOfMonth());
    }
}
