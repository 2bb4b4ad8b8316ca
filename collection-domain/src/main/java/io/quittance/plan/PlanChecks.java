package io.quittance.plan;

import io.quittance.money.Money;
import io.quittance.plan.PlanDebt.OpenInvoice;
import io.quittance.plan.money.PlannedCharges;
import io.quittance.plan.schedule.PlanRefusedException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells whether a plan may be as it is asked for, and names what cannot be. */
@Component
class PlanChecks {

    private final PlanDebt debt;
    private final PlanLines lines;
    private final PlanRules rules;
    private final PlannedCharges charges;

    PlanChecks(PlanDebt debt, PlanLines lines, PlanRules rules, PlannedCharges charges) {
        this.debt = debt;
        this.lines = lines;
        this.rules = rules;
        this.charges = charges;
    }

    /**
     * The invoices of a plan that may be.
     *
     * @param except the plan of which this is a further version; null: it is a new one
     * @throws PlanRefusedException naming what cannot be
     */
    List<OpenInvoice> invoices(NewPlan plan, @Nullable Long except, LocalDate on) {
        List<OpenInvoice> chosen = debt.of(plan.creditorId(), plan.clientId(), except, on).stream()
                .filter(invoice -> plan.invoices().contains(invoice.id()))
                .toList();
        require(!chosen.isEmpty() && chosen.size() == plan.invoices().size(), "invoices", "unknown");
        require(chosen.stream().allMatch(invoice -> invoice.planId() == null), "invoices", "planned");
        Money total = plan.schedule().total();
        require(
                chosen.stream().allMatch(invoice -> invoice.balance().currency().equals(total.currency())),
                "invoices",
                "currency");
        requireCharges(plan, on);
        Money owed =
                chosen.stream().map(OpenInvoice::balance).reduce(Money::plus).orElseThrow();
        plan.schedule().requireTotal(plan.charges() == PlanCharges.KEPT ? owed.plus(plan.chargesAmount()) : owed);
        require(!plan.schedule().first().dueOn().isBefore(on), "instalments", "past");
        rules.of(plan.creditorId()).check(plan.schedule(), on);
        return chosen;
    }

    /** A plan keeps or waives no more than what accrued. */
    private void requireCharges(NewPlan plan, LocalDate on) {
        Money amount = plan.chargesAmount();
        require(
                !amount.isNegative() && amount.isPositive() == (plan.charges() != PlanCharges.NONE),
                "chargesAmount",
                "form");
        if (amount.isPositive()) {
            Money most = charges.outstanding(plan.clientId(), plan.invoices(), amount.currency(), on);
            if (amount.compareTo(most) > 0) {
                throw new PlanRefusedException("chargesAmount", "most", most);
            }
        }
    }

    /** No invoice is left alone for two plans. */
    void requireFree(PaymentPlan plan, PlanVersion version, LocalDate on) {
        boolean taken = debt.of(plan.creditorId(), plan.clientId(), plan.id(), on).stream()
                .filter(invoice -> invoice.planId() != null)
                .anyMatch(invoice -> lines.invoices(version.id()).contains(invoice.id()));
        require(!taken, "invoices", "planned");
    }

    private static void require(boolean holds, String field, String code) {
        if (!holds) {
            throw new PlanRefusedException(field, code);
        }
    }
}
