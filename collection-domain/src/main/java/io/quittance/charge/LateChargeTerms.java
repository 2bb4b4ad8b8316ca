package io.quittance.charge;

import io.quittance.calendar.Semester;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a creditor counts late charges: the law that applies, the contract's own rate, and the two choices the law
 * leaves.
 *
 * @param agreedPercent the contract's rate in percent per year; null without such a clause
 * @param underFloor what becomes of a contract's rate in a semester whose floor is higher
 */
public record LateChargeTerms(
        LateChargeRule rule,
        @Nullable BigDecimal agreedPercent,
        Semesters semesters,
        Imputation imputation,
        UnderFloor underFloor) {

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

    /** What becomes of a contract's rate in a semester whose floor is higher. */
    public enum UnderFloor {
        /** Nothing is worked out: whoever asks is told the floor. */
        REFUSED,
        /** The clause does not count in that semester, and the law's rate does; it is not lifted to the floor. */
        LAW_INSTEAD
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

    /** A contract's rate that is under a floor is refused. */
    public LateChargeTerms(
            LateChargeRule rule, @Nullable BigDecimal agreedPercent, Semesters semesters, Imputation imputation) {
        this(rule, agreedPercent, semesters, imputation, UnderFloor.REFUSED);
    }

    /** Without a clause, principal first; one rate for French public buyers, as their rule says, else split. */
    public static LateChargeTerms byLaw(LateChargeRule rule) {
        Semesters usual = rule == LateChargeRule.FR_PUBLIC ? Semesters.ONE_RATE : Semesters.SPLIT;
        return new LateChargeTerms(rule, null, usual, Imputation.PRINCIPAL_FIRST);
    }

    /** The same with a contract's rate, in percent per year. */
    public LateChargeTerms agreeing(BigDecimal percent) {
        return new LateChargeTerms(rule, percent, semesters, imputation, underFloor);
    }

    /** The same, a delay across semesters counted another way. */
    public LateChargeTerms counting(Semesters otherSemesters) {
        return new LateChargeTerms(rule, agreedPercent, otherSemesters, imputation, underFloor);
    }

    /** The same, part payments imputed another way. */
    public LateChargeTerms imputing(Imputation otherImputation) {
        return new LateChargeTerms(rule, agreedPercent, semesters, otherImputation, underFloor);
    }

    /** The same, a contract's rate that is under a floor treated another way. */
    public LateChargeTerms underFloor(UnderFloor otherTreatment) {
        return new LateChargeTerms(rule, agreedPercent, semesters, imputation, otherTreatment);
    }

    /**
     * The rate of a day in this semester, in percent per year: the contract's if there is one, else the law's.
     *
     * @throws RateUnderFloorException if the contract's rate is refused under that semester's floor
     * @throws MissingRateException if a rate needed to tell is not known
     */
    public BigDecimal percentIn(Semester semester, ReferenceRates rates) {
        if (agreedPercent == null) {
            return rule.defaultPercent(semester, rates);
        }
        Optional<BigDecimal> higherFloor =
                rule.floorPercent(semester, rates).filter(floor -> agreedPercent.compareTo(floor) < 0);
        if (higherFloor.isEmpty()) {
            return agreedPercent;
        }
        if (underFloor == UnderFloor.REFUSED) {
            throw new RateUnderFloorException(agreedPercent, higherFloor.get(), semester);
        }
        return rule.defaultPercent(semester, rates);
    }

    /** Whether the rate may change inside a delay, so that its days are shown semester by semester. */
    boolean isCutBySemester() {
        return agreedPercent == null && semesters == Semesters.SPLIT;
    }
}
