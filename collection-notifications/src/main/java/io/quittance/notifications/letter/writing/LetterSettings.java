package io.quittance.notifications.letter.writing;

/**
 * What a creditor's letters need beside its own settings; an empty text was not entered.
 *
 * @param signatory who signs formal notices
 * @param title as what
 * @param noticeDays how long a formal notice gives to pay
 * @param enclosures what is put into the envelope of a formal notice, as it is named on it
 */
public record LetterSettings(String signatory, String title, int noticeDays, String enclosures) {

    /** Eight days are the custom of French formal notices. */
    public static final LetterSettings NONE = new LetterSettings("", "", 8, "");
}
