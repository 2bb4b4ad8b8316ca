package io.quittance.intake.bank;

import io.quittance.intake.file.ReadingChoice;

/**
 * What a person says of a bank's table.
 *
 * @param reading how it is written, and which column is what by its name
 * @param account IBAN of the account whose movements it tells, where no column does; empty where that is not said
 * @param always whether every table of these columns is of that account
 * @param currency ISO 4217, of amounts beside which none is written; empty where that is not said
 */
public record TableChoice(ReadingChoice reading, String account, boolean always, String currency) {

    /** Nothing said: the guess stands. */
    public static final TableChoice NONE = new TableChoice(ReadingChoice.NONE, "", false, "");

    /** The same of this account. */
    TableChoice of(String iban) {
        return new TableChoice(reading, iban, always, currency);
    }
}
