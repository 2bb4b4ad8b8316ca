package io.quittance.plan.schedule;

import io.quittance.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a creditor lets its plans be. Amounts count in the plan's own currency.
 *
 * @param longestMonths from the day a plan is written to its last instalment
 * @param smallestInstalment the least that one instalment may be
 * @param approvalAbove a plan on more than this is approved by a finance manager who did not propose it; null: none is
 * @param graceDays after an instalment's day during which it may still come
 * @param remindDays before it on which the client is reminded
 * @param answerDays for which a proposal stands
 */
public record PlanRule(
        int longestMonths,
        BigDecimal smallestInstalment,
        @Nullable BigDecimal approvalAbove,
        int graceDays,
        int remindDays,
        int answerDays) {

    /** As shipped. */
    public static final PlanRule USUAL = new PlanRule(12, new BigDecimal("50"), new BigDecimal("10000"), 5, 3, 14);

    /** Whether a plan on so much needs a second person. */
    public boolean asksForApproval(Money total) {
        return approvalAbove != null && total.amount().compareTo(approvalAbove) > 0;
    }

    /**
     * Lets a schedule pass.
     *
     * @param on the day on which the plan is written
     * @throws PlanRefusedException naming the limit: {@code instalments.long} with the months, {@code instalments.small} with
     *     the least
     */
    public void check(Schedule schedule, LocalDate on) {
        if (schedule.last().dueOn().isAfter(on.plusMonths(longestMonths))) {
            throw new PlanRefusedException("instalments", "long", longestMonths);
        }
        for (Instalment instalment : schedule.instalments()) {
            if (instalment.amount().amount().compareTo(smallestInstalment) < 0) {
                throw new PlanRefusedException(
                        "instalments",
                        "small",
                        new Money(smallestInstalment, instalment.amount().currency()));
            }
        }
    }
}
