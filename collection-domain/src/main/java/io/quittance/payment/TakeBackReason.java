package io.quittance.payment;

/** Why a payment is taken back. */
public enum TakeBackReason {
    /** It was never made, or was entered twice or for another client. */
    MISTAKE,
    /** The money came and the bank took it away again: a returned direct debit, an unpaid cheque. */
    RETURNED
}
