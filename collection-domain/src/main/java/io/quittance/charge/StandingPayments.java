package io.quittance.charge;

import io.quittance.money.Money;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The payments of one invoice that stand, once what the books took back is off what they had reported.
 *
 * <p>What is taken back was never paid, like a payment that was returned: interest runs on it from the due date. A file
 * takes back what it knows, so the latest report goes first.
 */
final class StandingPayments {

    private final List<LateDebt.Payment> received = new ArrayList<>();
    private final Deque<LateDebt.Payment> reported = new ArrayDeque<>();

    /** In the order in which they were recorded; only the books' reports may be negative. */
    void add(boolean isReported, LocalDate on, Money amount) {
        if (!isReported) {
            received.add(new LateDebt.Payment(on, amount));
        } else if (amount.isPositive()) {
            reported.push(new LateDebt.Payment(on, amount));
        } else {
            takeBack(amount.negate());
        }
    }

    /** An import refuses to take back more than was reported. */
    private void takeBack(Money amount) {
        Money left = amount;
        while (left.isPositive() && !reported.isEmpty()) {
            LateDebt.Payment last = reported.pop();
            if (last.amount().compareTo(left) > 0) {
                reported.push(new LateDebt.Payment(last.on(), last.amount().minus(left)));
            }
            left = left.minus(last.amount());
        }
    }

    List<LateDebt.Payment> all() {
        List<LateDebt.Payment> all = new ArrayList<>(received);
        all.addAll(reported);
        return all;
    }
}
