package io.quittance.charge;

/** A published rate that late charges are built on. */
public enum RateKind {
    /** European Central Bank, main refinancing operations: stands from one decision to the next. */
    ECB_MRO(false),
    /** French legal interest rate where the creditor is a professional (C. mon. fin. art. L313-2), set for one semester. */
    LEGAL_FR_PROFESSIONAL(true),
    /** French legal interest rate where the creditor is a private person (same article); no rule here is built on it. */
    LEGAL_FR_CONSUMER(true),
    /** German base rate, {@code Basiszinssatz} (BGB § 247), set for one semester. */
    DE_BASE(true);

    private final boolean setForOneSemester;

    RateKind(boolean setForOneSemester) {
        this.setForOneSemester = setForOneSemester;
    }

    boolean isSetForOneSemester() {
        return setForOneSemester;
    }
}
