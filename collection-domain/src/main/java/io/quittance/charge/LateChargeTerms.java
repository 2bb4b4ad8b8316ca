package io.quittance.charge;

import io.quittance.calendar.Semester;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a creditor counts late charges: the law that applies, the contract's own rate, and the two choices the law leaves.
 *
 * @param agreedPercent the contract's rate in percent per year; null without such a clause
 */
public record LateChargeTerms(
        LateChargeRule rule, @Nullable BigDecimal agreedPercent, Semesters semesters, Imputation imputation) {

    /** Which rate counts when a delay goes on into another semester. */
    public enum Semesters {
        /** Each semester's days at that semester's rate. */
        SPLIT,
        /** All days at the rate of the semester in which lateness starts. */
        ONE_RATE
    }

    /** What a part payment pays first, where interest is due too; a claim prints which (C. civ. art. 1343-1). */
    public enum Imputation {
        PRINCIPAL_FIRST,
        INTEREST_FIRST
    }

    /**
     * @throws IllegalArgumentException if the agreed rate is negative
     */
    public LateChargeTerms {
        if (agreedPercent != null && agreedPercent.signum() < 0) {
            throw new IllegalArgumentException(
                    "An agreed rate is 0 %% or more, not %s %%".formatted(agreedPercent.toPlainString()));
        }
    }

    /** Without a clause, principal first; one rate for French public buyers, as their rule says, else split. */
    public static LateChargeTerms byLaw(LateChargeRule rule) {
        Semesters usual = rule == LateChargeRule.FR_PUBLIC ? Semesters.ONE_RATE : Semesters.SPLIT;
        return new LateChargeTerms(rule, null, usual, Imputation.PRINCIPAL_FIRST);
    }

    /** The same with a contract's rate, in percent per year. */
    public LateChargeTerms agreeing(BigDecimal percent) {
        return new LateChargeTerms(rule, percent, semesters, imputation);
    }

    /** The same, a delay across semesters counted another way. */
    public LateChargeTerms counting(Semesters otherSemesters) {
        return new LateChargeTerms(rule, agreedPercent, otherSemesters, imputation);
    }

    /** The same, part payments imputed another way. */
    public LateChargeTerms imputing(Imputation otherImputation) {
        return new LateChargeTerms(rule, agreedPercent, semesters, otherImputation);
    }

    /**
     * The rate of a day in this semester, in percent per year: the contract's if there is one, else the law's.
     *
     * @throws RateUnderFloorException if the contract's rate is under that semester's floor
     * @throws MissingRateException if a rate needed to tell is not known
     */
    public BigDecimal percentIn(Semester semester, ReferenceRates rates) {
        if (agreedPercent == null) {
            return rule.defaultPercent(semester, rates);
        }
        rule.floorPercent(semester, rates)
                .filter(floor -> agreedPercent.compareTo(floor) < 0)
                .ifPresent(floor -> {
                    throw new RateUnderFloorException(agreedPercent, floor, semester);
                });
        return agreedPercent;
    }

    /** Whether the rate may change inside a delay, so that its days are shown semester by semester. */
    boolean isCutBySemester() {
        return agreedPercent == null && semesters == Semesters.SPLIT;
    }
}
