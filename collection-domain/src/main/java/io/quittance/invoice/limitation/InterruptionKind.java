package io.quittance.invoice.limitation;

/** What makes the limitation of a claim begin anew; a reminder is none of it. */
public enum InterruptionKind {
    /** A claim in court, an order for payment included (C. civ. 2241). */
    COURT_CLAIM,
    /** The debtor's own: in writing, by a part payment, by asking for time (C. civ. 2240). */
    ACKNOWLEDGEMENT,
    /** Any written demand for payment, against a public body only (law 68-1250, art. 2). */
    WRITTEN_DEMAND
}
