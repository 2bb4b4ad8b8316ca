package io.quittance.intake.reverting;

import java.io.Serializable;

/**
 * What was built on an import, so that it cannot be taken back.
 *
 * @param count how many of them
 * @param example the number of an invoice or client concerned
 */
public record RevertBlocker(Built built, long count, String example) implements Serializable {

    /** What people and nights build on imported rows. */
    public enum Built {
        STEPS,
        HOLDS,
        PAYMENTS,
        PROMISES,
        DISPUTES,
        PLANS,
        SETTLEMENTS,
        /** Early-payment discounts that were agreed. */
        DISCOUNTS,
        /** Late charges that a message, a letter or a debit note asked for. */
        CLAIMS,
        DEBIT_NOTES,
        WAIVERS,
        INVOICES,
        TASKS,
        CONTACTS,
        /** A client, contact, invoice or task was changed after the import. */
        CHANGES,
        /** Something of a part of the product that the import knows nothing of; the example names its table. */
        OTHER
    }
}
