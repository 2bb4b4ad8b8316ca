package io.quittance.notifications.letter.file;

/** Why a row of a file is not taken. */
public enum RowFault {
    /** It names no letter. */
    NO_LETTER,
    /** No letter of this creditor has that number. */
    UNKNOWN_LETTER,
    /** Its state is none of the words that are known. */
    UNKNOWN_STATE,
    /** Its day is missing or none. */
    NO_DAY,
    /** It can be read, and cannot be. */
    REFUSED
}
