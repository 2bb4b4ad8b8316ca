package io.quittance.payment.charge;

/** Thrown when money would pay charges while invoices are due, and the creditor's terms say principal first. */
public final class PrincipalFirstException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PrincipalFirstException() {
        super("Invoices are due, and money pays the principal first.");
    }
}
