package io.quittance.risk;

import io.quittance.risk.Exposures.Exposure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads signals from how a client behaved and what it owes. */
public final class Signals {

    /** Later than before by so many days, over at least {@link #FEWEST} invoices in either time. */
    static final int LATER_DAYS = 10;

    static final int FEWEST = 3;
    static final int PART_PAYMENTS = 2;
    static final BigDecimal LARGE_SHARE_PERCENT = BigDecimal.TEN;

    private Signals() {}

    /** The gravest first; empty: nothing to tell. */
    public static List<Signal> of(Behaviour behaviour, Exposure exposure, boolean insolvent) {
        List<Signal> signals = new ArrayList<>();
        add(signals, insolvent, Signal.INSOLVENT);
        add(signals, exposure.isOver(), Signal.OVER_LIMIT);
        add(signals, exposure.isWarned() && !exposure.isOver(), Signal.NEAR_LIMIT);
        add(signals, behaviour.promisesBroken() + behaviour.promisesPartKept() > 0, Signal.PROMISE_BROKEN);
        add(signals, behaviour.bounced() > 0, Signal.PAYMENT_RETURNED);
        add(signals, beganToPayLate(behaviour), Signal.BEGAN_TO_PAY_LATE);
        add(signals, behaviour.partPaid() >= PART_PAYMENTS, Signal.PART_PAYMENTS);
        add(signals, behaviour.mailsFailed() > 0, Signal.MAIL_BOUNCED);
        add(signals, behaviour.sharePercent().compareTo(LARGE_SHARE_PERCENT) >= 0, Signal.CONCENTRATION);
        return List.copyOf(signals);
    }

    static boolean beganToPayLate(Behaviour behaviour) {
        return behaviour.recent() >= FEWEST && behaviour.before() >= FEWEST && behaviour.isLaterBy(LATER_DAYS);
    }

    private static void add(List<Signal> signals, boolean shown, Signal signal) {
        if (shown) {
            signals.add(signal);
        }
    }
}
