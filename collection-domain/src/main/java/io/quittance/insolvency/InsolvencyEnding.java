package io.quittance.insolvency;

/** Why proceedings do not count any more. */
public enum InsolvencyEnding {
    /** They are over for us: interest runs again from that day on, and not for the days before. */
    OVER,
    /** They were told of by mistake: as if they had never been. */
    MISTAKE
}
