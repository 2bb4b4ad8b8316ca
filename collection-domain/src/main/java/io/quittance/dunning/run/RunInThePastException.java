package io.quittance.dunning.run;

import java.time.LocalDate;

/** A run was asked for a day before the creditor's last run: what happened since cannot be undone. */
public final class RunInThePastException extends RuntimeException {

    private final LocalDate on;
    private final LocalDate last;

    RunInThePastException(LocalDate on, LocalDate last) {
        super("a run on " + on + " cannot be done: the last run was on " + last);
        this.on = on;
        this.last = last;
    }

    /** The day that was asked for. */
    public LocalDate on() {
        return on;
    }

    /** The day of the last run. */
    public LocalDate last() {
        return last;
    }
}
