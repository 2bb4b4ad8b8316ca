package io.quittance.risk;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a client behaved, in figures: what signals and the proposed profile are read from. Days late are weighted by amount,
 * over invoices settled by money; negative when paid early.
 *
 * @param settled invoices settled by money in the last year, of which {@code settledLate} after their due date
 * @param delay days late of those; null: none was settled
 * @param recent of them in the last 90 days, with {@code recentDelay}
 * @param before of them earlier, with {@code delayBefore}
 * @param partPaid open invoices of which a part was paid in the last 90 days
 * @param promisesBroken and {@code promisesPartKept}: in the last six months
 * @param bounced payments that the bank took back in the last six months
 * @param returnReason why the bank took the last of those back, as coded; null: nobody says, or there is none
 * @param mailsFailed messages given up in the last 90 days
 * @param overdue open invoices past their due date, {@code worstDays} the days of the oldest; 0: none
 * @param lastPaidOn null: it never paid
 * @param refusedOn the day it refused to pay, where that is the last thing it said on the telephone; null: it is not
 * @param sharePercent of all that is open with the creditor, in its currency, that this client owes; may be 0 where it is less than a large one
 */
public record Behaviour(
        int settled,
        int settledLate,
        @Nullable BigDecimal delay,
        int recent,
        @Nullable BigDecimal recentDelay,
        int before,
        @Nullable BigDecimal delayBefore,
        int partPaid,
        int promisesBroken,
        int promisesPartKept,
        int bounced,
        @Nullable String returnReason,
        int mailsFailed,
        int overdue,
        int worstDays,
        @Nullable LocalDate lastPaidOn,
        @Nullable LocalDate refusedOn,
        BigDecimal sharePercent) {

    /** Of the invoices settled in the last year, in whole percent rounded half up; 0 where none was. */
    public int latePercent() {
        return settled == 0 ? 0 : (200 * settledLate + settled) / (2 * settled);
    }

    boolean isLaterBy(int days) {
        return recentDelay != null
                && delayBefore != null
                && recentDelay.subtract(delayBefore).compareTo(BigDecimal.valueOf(days)) >= 0;
    }

    boolean isDelayAtMost(int days) {
        return delay != null && delay.compareTo(BigDecimal.valueOf(days)) <= 0;
    }

    /** No payment for so many days, or never. */
    boolean isSilentSince(LocalDate day) {
        return lastPaidOn == null || lastPaidOn.isBefore(day);
    }
}
