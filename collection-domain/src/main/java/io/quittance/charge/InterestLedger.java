package io.quittance.charge;

import io.quittance.calendar.Semester;
import io.quittance.charge.LateChargeTerms.Imputation;
import io.quittance.charge.LateDebt.Standstill;
import io.quittance.charge.LateInterest.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Walks one debt through time, from its due date on: charges days, takes payments off, remembers where it stands. */
final class InterestLedger {

    private final LateDebt debt;
    private final LateChargeTerms terms;
    private final ReferenceRates rates;
    private final List<Standstill> standstills;
    private final List<Line> lines = new ArrayList<>();
    private BigDecimal owed;
    private BigDecimal unsettled = BigDecimal.ZERO;
    private BigDecimal settled = BigDecimal.ZERO;
    private LocalDate chargedThrough;

    InterestLedger(LateDebt debt, LateChargeTerms terms, ReferenceRates rates, List<Standstill> standstills) {
        this.debt = debt;
        this.terms = terms;
        this.rates = rates;
        this.standstills = standstills;
        this.owed = debt.principal().amount();
        this.chargedThrough = debt.dueOn();
    }

    LateInterest on(LocalDate asOf) {
        for (LateDebt.Payment payment : debt.payments()) {
            if (!payment.on().isAfter(asOf)) {
                chargeThrough(payment.on());
                takeOff(payment);
            }
        }
        chargeThrough(asOf);
        return new LateInterest(debt.principal().currency(), lines, settled);
    }

    private void chargeThrough(LocalDate last) {
        while (owed.signum() > 0 && chargedThrough.isBefore(last)) {
            LocalDate first = chargedThrough.plusDays(1);
            Optional<Standstill> still =
                    standstills.stream().filter(one -> one.holds(first)).findFirst();
            if (still.isPresent()) {
                chargedThrough = still.get().lastUpTo(last);
                continue;
            }
            Semester semester = Semester.of(first);
            LocalDate end = beforeStandstill(first, semester.lastDay().isBefore(last) ? semester.lastDay() : last);
            charge(new Line(first, end, terms.percentIn(rateSemester(semester), rates), owed));
            chargedThrough = end;
        }
    }

    private LocalDate beforeStandstill(LocalDate first, LocalDate end) {
        return standstills.stream()
                .filter(one -> one.from().isAfter(first) && one.holds(one.from()))
                .map(one -> one.from().minusDays(1))
                .filter(end::isAfter)
                .min(LocalDate::compareTo)
                .orElse(end);
    }

    private Semester rateSemester(Semester semester) {
        return terms.semesters() == LateChargeTerms.Semesters.SPLIT
                ? semester
                : Semester.of(debt.dueOn().plusDays(1));
    }

    private void charge(Line line) {
        unsettled = unsettled.add(line.interest());
        if (!terms.isCutBySemester()
                && !lines.isEmpty()
                && lines.getLast().base().compareTo(line.base()) == 0
                && lines.getLast().percent().compareTo(line.percent()) == 0
                && lines.getLast().to().plusDays(1).equals(line.from())) {
            Line before = lines.removeLast();
            lines.add(new Line(before.from(), line.to(), line.percent(), line.base()));
        } else {
            lines.add(line);
        }
    }

    private void takeOff(LateDebt.Payment payment) {
        BigDecimal amount = payment.amount().amount();
        BigDecimal toInterest =
                terms.imputation() == Imputation.INTEREST_FIRST ? amount.min(unsettled) : BigDecimal.ZERO;
        settled = settled.add(toInterest);
        unsettled = unsettled.subtract(toInterest);
        owed = withoutDust(owed.subtract(amount.subtract(toInterest)));
        if (owed.signum() < 0) {
            throw new OverpaidException(payment.on(), owed.negate());
        }
    }

    /** Interest is unrounded and payments are not: paying to the cent all that is owed leaves less than half a cent. */
    private BigDecimal withoutDust(BigDecimal amount) {
        int decimals = debt.principal().currency().getDefaultFractionDigits();
        boolean dust = amount.setScale(decimals, RoundingMode.HALF_UP).signum() == 0;
        return dust ? BigDecimal.ZERO : amount;
    }
}
