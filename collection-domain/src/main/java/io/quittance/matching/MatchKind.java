package io.quittance.matching;

/** What a movement was taken for. */
public enum MatchKind {
    /** A client's payment. */
    PAYMENT,
    /** A client's payment that came back from the bank. */
    RETURN,
    /** No client's money. */
    NOT_OURS,
    /** Went back to what no payment was recorded for. */
    NO_PAYMENT
}
