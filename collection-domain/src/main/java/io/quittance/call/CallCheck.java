package io.quittance.call;

import io.quittance.dunning.policy.PolicyVersion.CallRules;
import io.quittance.dunning.step.StepClaims.Claim;
import io.quittance.dunning.step.StepClaims.Line;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether what is said of a call can be true, beside what is asked for that day. */
record CallCheck(Claim claim, CallRules rules, LocalDate on, Instant at) {

    private static final int FURTHEST_DAYS = 365;

    /**
     * @throws CallRefusedException naming the first thing that cannot be
     */
    void of(CallReport report) {
        switch (report.outcome()) {
            case PROMISED -> promised(report);
            case DISPUTED -> disputed(report);
            case PAYMENT_SENT -> sent(report);
            case CALL_BACK -> callBack(report.callBackAt());
            case WRONG_NUMBER -> require(report.contactId() != null, "contactId", "needed");
            case COPY_REQUESTED, VOICEMAIL, UNREACHABLE, REFUSES_TO_PAY -> {}
        }
    }

    private void promised(CallReport report) {
        amount(report.amount(), claim.amount());
        LocalDate day = day(report.paidOn());
        require(!day.isBefore(on), "paidOn", "past");
        require(!day.isAfter(on.plusDays(FURTHEST_DAYS)), "paidOn", "far");
    }

    private void disputed(CallReport report) {
        require(!report.reason().isBlank(), "reason", "needed");
        Optional<Line> line = claim.lines().stream()
                .filter(one -> Long.valueOf(one.invoiceId()).equals(report.invoiceId()))
                .filter(one -> one.open().signum() > 0)
                .findFirst();
        require(report.invoiceId() == null || line.isPresent(), "invoiceId", "unknown");
        require(line.isPresent() || report.amount() == null, "amount", "of-all");
        require(line.isPresent() || claim.amount().signum() > 0, "invoiceId", "nothing-asked");
        if (report.amount() != null) {
            amount(report.amount(), line.orElseThrow().open());
        }
    }

    private void sent(CallReport report) {
        require(claim.amount().signum() > 0, "paidOn", "nothing-asked");
        LocalDate day = day(report.paidOn());
        require(!day.isAfter(on), "paidOn", "to-come");
        require(!day.plusDays(rules.promiseGraceDays()).isBefore(on), "paidOn", "should-be-here");
    }

    private void callBack(@Nullable Instant when) {
        if (when == null) {
            throw new CallRefusedException("callBackAt", "needed");
        }
        require(when.isAfter(at), "callBackAt", "past");
        require(when.isBefore(at.plusSeconds(FURTHEST_DAYS * 86_400L)), "callBackAt", "far");
    }

    private static void amount(@Nullable BigDecimal amount, BigDecimal most) {
        require(amount != null, "amount", "form");
        require(
                amount != null
                        && amount.signum() > 0
                        && amount.stripTrailingZeros().scale() <= 2,
                "amount",
                "form");
        if (amount != null && amount.compareTo(most) > 0) {
            throw new CallRefusedException("amount", "most", most);
        }
    }

    private static LocalDate day(@Nullable LocalDate day) {
        if (day == null) {
            throw new CallRefusedException("paidOn", "needed");
        }
        return day;
    }

    private static void require(boolean holds, String field, String code) {
        if (!holds) {
            throw new CallRefusedException(field, code);
        }
    }
}
