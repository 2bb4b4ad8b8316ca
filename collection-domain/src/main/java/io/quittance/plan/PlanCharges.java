package io.quittance.plan;

/** What becomes of the late charges of a plan's invoices. */
public enum PlanCharges {
    /** None are claimed. */
    NONE,
    /** The instalments hold the amount that was agreed. */
    KEPT,
    /** The amount is given up if every instalment is paid. */
    WAIVED
}
