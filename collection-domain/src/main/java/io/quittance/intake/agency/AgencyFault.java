package io.quittance.intake.agency;

/** Why a row of an agency's file is not taken. */
public enum AgencyFault {
    /** It names no placement, or none of this creditor's. */
    UNKNOWN_PLACEMENT,
    /** Its day is missing or none, before the placement or after today. */
    NO_DAY,
    /** An amount cannot be read, or can be read two ways. */
    NO_AMOUNT,
    /** Money without a reference would be booked again with the next file. */
    NO_REFERENCE,
    /** The reference was booked with other amounts, or the fee is more than what was collected. */
    REFUSED,
    /** It tells neither words nor money. */
    NOTHING_TOLD
}
