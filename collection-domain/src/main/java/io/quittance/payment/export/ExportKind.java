package io.quittance.payment.export;

/** What a row of an export is. */
public enum ExportKind {
    /** Money that came in. */
    PAYMENT,
    /** Money exported earlier as on account, and allocated later. */
    ALLOCATION,
    /** A part of a payment that paid late charges. */
    CHARGES,
    /** A payment that came back from the bank. */
    RETURNED,
    /** A payment that was entered by mistake. */
    CANCELLED,
    /** Money on account that was given back to the client. */
    REFUND,
    /** What was forgone: a discount, a settlement, a small difference. */
    REBATE,
    /** What was given up as lost. */
    WRITE_OFF,
    /** Credit notes set off against invoices. */
    OFFSET
}
