package io.quittance.payment;

/** How we know of a payment. */
public enum PaymentSource {
    /** We know that the money came. */
    RECEIVED,
    /** The books that we import say that this much of an invoice is paid. */
    REPORTED,
    /** No money came: two people agreed that what is left of invoices is lost. */
    WRITTEN_OFF,
    /** No money came: an early-payment discount, or what a settlement let go once the rest was paid. */
    REBATE,
    /** No money came: credit notes were set off against invoices. */
    OFFSET
}
