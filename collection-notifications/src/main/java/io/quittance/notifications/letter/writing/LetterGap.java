package io.quittance.notifications.letter.writing;

/** Something that a letter must hold and that nobody has entered. */
public enum LetterGap {
    CREDITOR_ADDRESS,
    CREDITOR_SIREN,
    CREDITOR_IBAN,
    /** Who signs the formal notice. */
    SIGNATORY,
    CLIENT_ADDRESS,
    CLIENT_SIREN,
    /** A rate by which late charges are worked out. */
    REFERENCE_RATE,
    /** The words of the level do not exist, or mention what there is not. */
    WORDS
}
