package io.quittance.statement.content;

/**
 * What a person should know of a statement that was read all the same.
 *
 * @param place where in the file, empty where the statement as a whole is meant
 * @param about amounts, days or codes as told, for the sentence of its kind
 */
public record StatementWarning(Kind kind, String place, String about) {

    /** Stable codes; their wording lives in the message files. */
    public enum Kind {
        /** Opening balance and lines do not make the closing balance. */
        BALANCE_DIFFERS,
        /** Balances or lines are in several currencies: nothing could be added up. */
        SEVERAL_CURRENCIES,
        /** The statement ends without a closing balance. */
        NO_CLOSING_BALANCE,
        /** The count or sum that the bank states is not that of its lines. */
        TOTALS_DIFFER,
        /** The parts of a batch do not make its amount; it is one line. */
        DETAILS_DIFFER,
        /** A movement has no day of its own and took that of its statement. */
        DAY_OF_STATEMENT,
        /** A day that no calendar has, such as 30 February, was read as the last of its month. */
        DAY_MOVED,
        /** A version or a kind of file that this reader was not made for. */
        UNKNOWN_VERSION,
        /** A record names another bank than the opening balance, with the same branch and account. */
        OTHER_BANK,
        /** Movements of an unknown status were left out. */
        UNKNOWN_STATUS,
        /** The account's IBAN is not well formed. */
        ACCOUNT_NOT_WELL_FORMED,
        /** Movements of nothing were left out. */
        NOTHING_MOVED,
        /** Something is missing between this statement and the one before it. */
        GAP,
        /** The creditor does not know this account as its own. */
        UNKNOWN_ACCOUNT
    }
}
