package io.quittance.web.api.runs;

import io.quittance.dunning.policy.Channel;
import io.quittance.dunning.step.StepRow;
import io.quittance.dunning.step.StepStatus;
import io.quittance.web.api.Amount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a night decided for one client and currency.
 *
 * @param client its number
 * @param policy code of the policy followed
 * @param level the rank reached by the highest of {@code invoices}
 * @param amount what the client is asked for: credits, unapplied cash and what is held are off already
 * @param invoices numbers of those that climb, the oldest due first
 * @param othersListed numbers of the other overdue ones, told for information
 * @param cancelReason why it was cancelled; null: it was not
 */
record StepAnswer(
        long id,
        String client,
        String policy,
        int level,
        Channel channel,
        StepStatus status,
        String currency,
        Amount amount,
        List<String> invoices,
        List<String> othersListed,
        @Nullable String cancelReason) {

    static StepAnswer of(StepRow step) {
        return new StepAnswer(
                step.id(),
                step.clientNumber(),
                step.policy(),
                step.rank(),
                step.channel(),
                step.status(),
                step.currency(),
                new Amount(step.amount()),
                step.invoices(),
                step.othersListed(),
                step.cancelReason());
    }
}
