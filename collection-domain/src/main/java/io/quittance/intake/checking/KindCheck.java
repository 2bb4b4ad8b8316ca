package io.quittance.intake.checking;

import io.quittance.intake.staging.ImportJob;

/** What one kind of rows is checked for against the other rows and our books. */
sealed interface KindCheck permits InvoiceCheck, ClientCheck, PaymentCheck {

    /** Fills {@code intake_fact} with the readable rows. */
    void gatherFacts(ImportJob job);

    /** Fills {@code intake_finding}. */
    void find(ImportJob job);

    /** Fills {@code intake_decision}; rows with one of these codes are rejected. */
    void decide(String[] errors);
}
