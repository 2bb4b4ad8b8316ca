package io.quittance.web.plans;

import io.quittance.plan.schedule.PlanRefusedException;
import java.util.Set;

/** Under which key a message says why a plan cannot be. */
public final class PlanRefusals {

    private static final Set<String> KEYS = Set.of(
            "plans.refused.plan.over",
            "plans.refused.invoices.unknown",
            "plans.refused.invoices.planned",
            "plans.refused.invoices.currency",
            "plans.refused.chargesAmount.form",
            "plans.refused.chargesAmount.most",
            "plans.refused.count.form",
            "plans.refused.count.many",
            "plans.refused.day.form",
            "plans.refused.firstAmount.most",
            "plans.refused.instalments.none",
            "plans.refused.instalments.form",
            "plans.refused.instalments.zero",
            "plans.refused.instalments.order",
            "plans.refused.instalments.missing",
            "plans.refused.instalments.over",
            "plans.refused.instalments.past",
            "plans.refused.instalments.long",
            "plans.refused.instalments.small",
            "plans.refused.reason.needed",
            "plans.refused.proposal.done",
            "plans.refused.approval.needless",
            "plans.refused.approval.done",
            "plans.refused.approval.second-person",
            "plans.refused.signature.done",
            "plans.refused.signature.unproposed",
            "plans.refused.signature.unapproved",
            "plans.refused.signature.missed",
            "plans.refused.signedOn.future",
            "plans.refused.signedOn.early",
            "plans.refused.signedOn.expired",
            "plans.refused.signatory.needed");

    private PlanRefusals() {}

    /**
     * The key of its words.
     *
     * @throws IllegalArgumentException when nobody wrote any
     */
    public static String key(PlanRefusedException refused) {
        String key = "plans.refused." + refused.field() + '.' + refused.code();
        if (!KEYS.contains(key)) {
            throw new IllegalArgumentException("no words for " + key, refused);
        }
        return key;
    }
}
