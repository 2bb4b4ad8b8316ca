package io.quittance.placement.news;

/** What there is to tell about a placement. */
public enum NewsKind {
    /** How far the agency is, in its own words. */
    STAGE,
    NOTE,
    /** The claim was brought: before a court, or by the court officer's invitation to the debtor. */
    COURT_FILED,
    /** A court ordered the debtor to pay. */
    COURT_ORDER,
    /** The order was served on the debtor. */
    SERVED
}
