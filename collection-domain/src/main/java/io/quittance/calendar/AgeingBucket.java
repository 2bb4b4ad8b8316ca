package io.quittance.calendar;

/** How late an open invoice is, in the five columns of an aged balance. */
public enum AgeingBucket {
    NOT_DUE,
    DAYS_1_30,
    DAYS_31_60,
    DAYS_61_90,
    OVER_90;

    /**
     * The bucket of an invoice.
     *
     * @param daysOverdue the day looked at minus the due date; 0, the due date itself, is not overdue
     */
    public static AgeingBucket of(long daysOverdue) {
        if (daysOverdue <= 0) {
            return NOT_DUE;
        }
        if (daysOverdue <= 30) {
            return DAYS_1_30;
        }
        if (daysOverdue <= 60) {
            return DAYS_31_60;
        }
        return daysOverdue <= 90 ? DAYS_61_90 : OVER_90;
    }
}
