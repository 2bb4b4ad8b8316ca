package io.quittance.dispute;

import java.util.Locale;

/**
 * Why an invoice is disputed.
 *
 * @param daysToAnswer calendar days from the opening
 * @param active whether it is offered
 */
public record DisputeReason(long id, String code, String nameFr, String nameEn, int daysToAnswer, boolean active) {

    /** In the reader's language: French, else English. */
    public String name(Locale reader) {
        return reader.getLanguage().equals("fr") ? nameFr : nameEn;
    }
}
