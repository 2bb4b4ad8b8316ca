package io.quittance.web.plans;

import io.quittance.plan.schedule.PlanRule;
import io.quittance.web.frame.Formats;
import io.quittance.web.frame.Typed;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.validation.Errors;

/**
 * What plans and settlements may be, as a person types it.
 *
 * @param approvalAbove empty: no plan needs a second person
 * @param settlementAbove the same for what a settlement forgoes; never empty
 */
record PlanRuleForm(
        String longestMonths,
        String smallestInstalment,
        String approvalAbove,
        String graceDays,
        String remindDays,
        String answerDays,
        String settlementAbove) {

    private static final BigDecimal LARGEST = new BigDecimal("9999999999999.99");

    PlanRuleForm {
        longestMonths = Objects.requireNonNullElse(longestMonths, "");
        smallestInstalment = Objects.requireNonNullElse(smallestInstalment, "");
        approvalAbove = Objects.requireNonNullElse(approvalAbove, "");
        graceDays = Objects.requireNonNullElse(graceDays, "");
        remindDays = Objects.requireNonNullElse(remindDays, "");
        answerDays = Objects.requireNonNullElse(answerDays, "");
        settlementAbove = Objects.requireNonNullElse(settlementAbove, "");
    }

    static PlanRuleForm of(PlanRule rule, BigDecimal settlementAbove, Formats formats) {
        return new PlanRuleForm(
                Integer.toString(rule.longestMonths()),
                formats.amount(rule.smallestInstalment()),
                formats.amount(rule.approvalAbove()),
                Integer.toString(rule.graceDays()),
                Integer.toString(rule.remindDays()),
                Integer.toString(rule.answerDays()),
                formats.amount(settlementAbove));
    }

    void check(Errors errors, Locale reader) {
        whole("longestMonths", longestMonths, 1, 120, errors);
        whole("graceDays", graceDays, 0, 60, errors);
        whole("remindDays", remindDays, 0, 30, errors);
        whole("answerDays", answerDays, 1, 90, errors);
        if (amount(smallestInstalment, reader)
                .filter(value -> value.signum() > 0)
                .isEmpty()) {
            errors.rejectValue("smallestInstalment", "payments.amount.form");
        }
        if (!approvalAbove.isBlank() && amount(approvalAbove, reader).isEmpty()) {
            errors.rejectValue("approvalAbove", "payments.amount.form");
        }
        if (amount(settlementAbove, reader).isEmpty()) {
            errors.rejectValue("settlementAbove", "payments.amount.form");
        }
    }

    /** What was entered, once {@link #check} found no fault. */
    PlanRule rule(Locale reader) {
        return new PlanRule(
                number(longestMonths).orElseThrow(),
                amount(smallestInstalment, reader).orElseThrow(),
                approvalAbove.isBlank() ? null : amount(approvalAbove, reader).orElseThrow(),
                number(graceDays).orElseThrow(),
                number(remindDays).orElseThrow(),
                number(answerDays).orElseThrow());
    }

    /** The limit of settlements, likewise. */
    BigDecimal settlementLimit(Locale reader) {
        return amount(settlementAbove, reader).orElseThrow();
    }

    private static void whole(String field, String typed, int least, int most, Errors errors) {
        if (number(typed).filter(value -> value >= least && value <= most).isEmpty()) {
            errors.rejectValue(field, "plans.rule.range", new Object[] {least, most}, null);
        }
    }

    private static Optional<Integer> number(String typed) {
        return Optional.of(typed.strip())
                .filter(text -> text.matches("[0-9]{1,4}"))
                .map(Integer::valueOf);
    }

    private static Optional<BigDecimal> amount(String typed, Locale reader) {
        return Typed.amount(typed, reader)
                .filter(value -> value.signum() >= 0 && value.compareTo(LARGEST) <= 0)
                .filter(value -> value.stripTrailingZeros().scale() <= 2);
    }
}
