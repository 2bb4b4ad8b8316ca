package io.quittance.insight.invoice;

/** How an invoice stands on a day. */
public enum InvoiceState {
    /** Something is owed, due or not. */
    OPEN,
    /** Something is owed, and the due date has passed. */
    OVERDUE,
    /** Nothing is owed. */
    SETTLED,
    /** A credit note with something left of it. */
    CREDIT
}
