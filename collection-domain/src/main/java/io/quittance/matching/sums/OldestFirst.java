package io.quittance.matching.sums;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;

/** What money settles that names nothing: the oldest due first, those due on one day in proportion (C. civ. 1342-10). */
public final class OldestFirst {

    private OldestFirst() {}

    /**
     * What each debt gets, in their order; together no more than the money, and no more than its balance each.
     *
     * @param balances above zero
     * @param dueOn of each, in rising order: so what is due comes before what is not
     */
    public static long[] shares(long money, long[] balances, List<LocalDate> dueOn) {
        long[] shares = new long[balances.length];
        long left = money;
        int first = 0;
        while (first < balances.length && left > 0) {
            int next = first;
            long owed = 0;
            while (next < balances.length && dueOn.get(next).equals(dueOn.get(first))) {
                owed += balances[next++];
            }
            left -= serve(Math.min(left, owed), owed, balances, shares, first, next);
            first = next;
        }
        return shares;
    }

    /** Rounded down; the odd cents go one by one to the first that have room. */
    private static long serve(long available, long owed, long[] balances, long[] shares, int first, int next) {
        long odd = available;
        for (int i = first; i < next; i++) {
            shares[i] = BigInteger.valueOf(available)
                    .multiply(BigInteger.valueOf(balances[i]))
                    .divide(BigInteger.valueOf(owed))
                    .longValueExact();
            odd -= shares[i];
        }
        for (int i = first; i < next && odd > 0; i++) {
            if (shares[i] < balances[i]) {
                shares[i]++;
                odd--;
            }
        }
        return available;
    }
}
