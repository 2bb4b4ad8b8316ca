package io.quittance.charge.terms;

import io.quittance.charge.LateChargeRule;
import io.quittance.charge.LateChargeTerms;
import io.quittance.charge.LateChargeTerms.Imputation;
import io.quittance.charge.LateChargeTerms.UnderFloor;
import io.quittance.charge.LateCharges;
import io.quittance.charge.LateDebt;
import io.quittance.charge.LateDebt.Standstill;
import io.quittance.charge.MissingRateException;
import io.quittance.charge.ReferenceRates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How one client's late charges are counted.
 *
 * <p>In the books the allocations say what a payment went to; what went to an invoice lowered its principal. So the days
 * are always counted on what is left of the principal, and the imputation tells how money is applied, and is printed.
 *
 * @param terms empty: the client owes none
 * @param imputation what money that is applied pays first
 * @param insolvencies from the judgement that opened each until it was over for us, running ones included
 */
public record ClientTerms(Optional<LateChargeTerms> terms, Imputation imputation, List<Standstill> insolvencies) {

    /** As the law says between these parties, without any clause. */
    public static ClientTerms byLaw(LateChargeRule rule) {
        return of(Optional.of(rule), ChargeSettings.USUAL, Optional.empty());
    }

    /**
     * By this rule and what was agreed. French public buyers owe what their code says, whatever terms their supplier wrote. A
     * clause under the floor does not count in that semester: the law's rate does, and the claim says so.
     *
     * @param own the rate of the client's own contract; empty: that of the general terms counts
     */
    static ClientTerms of(Optional<LateChargeRule> rule, ChargeSettings settings, Optional<BigDecimal> own) {
        Optional<LateChargeTerms> terms = rule.map(LateChargeTerms::byLaw).map(byLaw -> {
            if (byLaw.rule() == LateChargeRule.FR_PUBLIC) {
                return byLaw;
            }
            LateChargeTerms counted = byLaw.counting(settings.semesters()).underFloor(UnderFloor.LAW_INSTEAD);
            return own.or(() -> Optional.ofNullable(settings.percent()))
                    .map(counted::agreeing)
                    .orElse(counted);
        });
        return new ClientTerms(terms, settings.imputation(), List.of());
    }

    /** The same for a client that was or is in these insolvency proceedings. */
    ClientTerms insolvent(List<Standstill> proceedings) {
        return new ClientTerms(terms, imputation, List.copyOf(proceedings));
    }

    /** The law; empty: the client owes no late charges. */
    public Optional<LateChargeRule> rule() {
        return terms.map(LateChargeTerms::rule);
    }

    /**
     * Charges of one invoice by the end of a day. What was invoiced before insolvency proceedings opened bears no interest
     * from that day on (C. com. art. L622-28) until they are over, not afterwards either for these days, and from then on no
     * indemnity (art. L441-10, II).
     *
     * @throws MissingRateException if a rate needed is not known
     */
    public LateCharges charges(LateDebt debt, LocalDate issuedOn, ReferenceRates rates, LocalDate on) {
        if (terms.isEmpty()) {
            return LateCharges.none(debt.principal().currency());
        }
        List<Standstill> proceedings = proceedings(issuedOn, on);
        LateCharges charges = LateCharges.of(debt, terms.get(), rates, on, proceedings);
        return proceedings.isEmpty() ? charges : charges.withoutIndemnity();
    }

    /** The same as far as the rates are known: interest up to the day before the first semester without one. */
    public LateCharges knownCharges(LateDebt debt, LocalDate issuedOn, ReferenceRates rates, LocalDate on) {
        try {
            return charges(debt, issuedOn, rates, on);
        } catch (MissingRateException missing) {
            LocalDate known = missing.semester().firstDay().minusDays(1);
            LateCharges none = LateCharges.none(debt.principal().currency());
            LateCharges charges = known.isAfter(debt.dueOn()) ? charges(debt, issuedOn, rates, known) : none;
            boolean indemnity = debt.isLate(on) && proceedings(issuedOn, on).isEmpty();
            return new LateCharges(charges.interest(), indemnity ? LateCharges.INDEMNITY : none.indemnity());
        }
    }

    /** Those that opened on an older debt by a day. */
    private List<Standstill> proceedings(LocalDate issuedOn, LocalDate on) {
        return insolvencies.stream()
                .filter(one -> issuedOn.isBefore(one.from()) && !one.from().isAfter(on))
                .toList();
    }

    /** Whether the law's rate stood in for the contract's on some of these days, because that was under the floor. */
    public boolean isLawInstead(LateCharges charges) {
        return terms.map(LateChargeTerms::agreedPercent)
                .filter(agreed -> charges.interest().lines().stream()
                        .anyMatch(line -> line.percent().compareTo(agreed) != 0))
                .isPresent();
    }
}
