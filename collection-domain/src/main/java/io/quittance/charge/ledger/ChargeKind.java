package io.quittance.charge.ledger;

/** What lateness costs: interest in the invoice's currency, or the fixed indemnity in euros. */
public enum ChargeKind {
    INTEREST,
    INDEMNITY
}
