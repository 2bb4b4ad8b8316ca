package io.quittance.placement.agency;

/** What somebody who collects for us is. */
public enum AgencyKind {
    AGENCY,
    LAWYER,
    /** In France a commissaire de justice. */
    COURT_OFFICER
}
