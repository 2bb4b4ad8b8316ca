package io.quittance.statement.account;

/** The creditor knows this account already. */
public final class AccountTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AccountTakenException(String iban) {
        super("account " + iban + " is known already");
    }
}
