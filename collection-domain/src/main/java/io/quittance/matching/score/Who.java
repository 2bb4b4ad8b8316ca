package io.quittance.matching.score;

/** How sure it is that a client paid, the surest first. */
public enum Who {
    /** The account paid for this client and for no other, and nothing speaks against it. */
    KNOWN,
    /** The name is this client's alone, and the account is not told. */
    NAMED,
    /** The name from a new account, a name much alike, an account that several share, the client's number. */
    LIKELY,
    /** A name somewhat alike, or one that several have. */
    VAGUE,
    /** Nothing speaks for or against it. */
    UNKNOWN,
    /** The account or the name is another client's. */
    OTHER
}
