package io.quittance.web.handovers;

import io.quittance.invoice.limitation.Limitation;
import io.quittance.money.Money;
import io.quittance.placement.PlacedDebt;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What is at stake when debts are placed: at least one of them.
 *
 * @param debts the oldest due first
 * @param limitation the first of them to be time-barred
 */
public record Stake(List<PlacedDebt> debts, LocalDate on, Optional<Limitation> limitation) {

    /** All that is asked for, without charges. */
    public Money principal() {
        return debts.stream().map(PlacedDebt::principal).reduce(Money::plus).orElseThrow();
    }

    public Money interest() {
        return debts.stream()
                .map(debt -> debt.charges().interest().outstanding())
                .reduce(Money::plus)
                .orElseThrow();
    }

    /** In euros. */
    public Money indemnity() {
        return debts.stream()
                .map(debt -> debt.charges().indemnity())
                .reduce(Money::plus)
                .orElseThrow();
    }

    /** Days since the oldest due date. */
    public long oldestDays() {
        return ChronoUnit.DAYS.between(debts.getFirst().dueOn(), on);
    }

    public long days(PlacedDebt debt) {
        return ChronoUnit.DAYS.between(debt.dueOn(), on);
    }
}
