package io.quittance.invoice.limitation;

import java.time.LocalDate;

/** What was said to interrupt a limitation does not: the reason tells why, and the day what it was compared with. */
public final class InterruptionRefusedException extends RuntimeException {

    private final Reason reason;
    private final LocalDate bound;

    InterruptionRefusedException(Reason reason, LocalDate bound) {
        super("the limitation is not interrupted: " + reason + " (" + bound + ")");
        this.reason = reason;
        this.bound = bound;
    }

    /** Why it was refused. */
    public Reason reason() {
        return reason;
    }

    /** The day it was compared with: today, the day of issue or the last day. */
    public LocalDate bound() {
        return bound;
    }

    /** Why an interruption is none. */
    public enum Reason {
        /** It lies after today. */
        TO_COME,
        /** It lies before the invoice was issued. */
        BEFORE_ISSUE,
        /** The last day was over by then: nothing runs that could be interrupted. */
        TOO_LATE,
        /** A written demand interrupts against public bodies only. */
        REMINDER,
        /** Nothing is owed. */
        NOTHING_OWED
    }
}
