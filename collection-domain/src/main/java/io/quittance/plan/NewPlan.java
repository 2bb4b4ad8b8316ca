package io.quittance.plan;

import io.quittance.money.Money;
import io.quittance.plan.schedule.Schedule;
import java.util.Set;

/**
 * A plan as somebody wrote it.
 *
 * @param invoices open ones of the client, in the currency of the schedule; the plan is on all that they owe
 * @param chargesAmount kept or waived; nothing where there are none
 */
public record NewPlan(
        long creditorId,
        long clientId,
        Set<Long> invoices,
        PlanCharges charges,
        Money chargesAmount,
        Schedule schedule) {

    public NewPlan {
        invoices = Set.copyOf(invoices);
    }
}
