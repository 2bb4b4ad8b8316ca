package io.quittance.promise;

/** Why a promise does not count any more. */
public enum Withdrawal {
    /** It was never given, or the call in which it was given was taken back. */
    MISTAKE,
    /** The client gave another one for the same debt before its day was over. */
    REPLACED
}
