package io.quittance.web.calls;

import io.quittance.call.CallOutcome;
import io.quittance.call.CallRefusedException;
import io.quittance.call.CallReport;
import io.quittance.web.frame.Formats;
import io.quittance.web.frame.Typed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What came of a call, as a person types it; each outcome reads its own fields.
 *
 * @param amount promised, {@code disputed} part of an invoice: in the reader's format
 * @param disputeReason one of the creditor's reasons, by its id; null: none of them
 * @param backOn and {@code backAt}: day and hour of the call back, at the client's
 */
record CallForm(
        @NotNull(message = "{frame.required}") CallOutcome outcome,
        @Nullable Long contact,
        @Size(max = 1000, message = "{frame.too-long}") String note,
        String amount,
        String paidOn,
        String sentOn,
        @Nullable Long invoice,
        String disputed,
        @Size(max = 500, message = "{frame.too-long}") String reason,
        @Nullable Long disputeReason,
        @Nullable Long sendTo,
        String backOn,
        String backAt) {

    /** The field that says a part of the report, where its name is another. */
    private static final Map<String, String> FIELDS = Map.of(
            "contactId", "contact",
            "invoiceId", "invoice",
            "callBackAt", "backAt");

    /** What the desk may refuse, by part of the report and code. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("amount.form", "calls.refused.amount.form"),
            Map.entry("amount.most", "calls.refused.amount.most"),
            Map.entry("amount.of-all", "calls.refused.amount.of-all"),
            Map.entry("paidOn.needed", "calls.refused.day"),
            Map.entry("paidOn.past", "calls.refused.paidOn.past"),
            Map.entry("paidOn.far", "calls.refused.far"),
            Map.entry("paidOn.to-come", "calls.refused.paidOn.to-come"),
            Map.entry("paidOn.should-be-here", "calls.refused.paidOn.should-be-here"),
            Map.entry("paidOn.nothing-asked", "calls.refused.nothing-asked"),
            Map.entry("invoiceId.unknown", "calls.refused.invoice.unknown"),
            Map.entry("invoiceId.nothing-asked", "calls.refused.nothing-asked"),
            Map.entry("reason.needed", "calls.refused.reason"),
            Map.entry("disputeReason.unknown", "disputes.refused.reason"),
            Map.entry("callBackAt.needed", "calls.refused.hour"),
            Map.entry("callBackAt.past", "calls.refused.hour.past"),
            Map.entry("callBackAt.far", "calls.refused.far"),
            Map.entry("contactId.needed", "calls.refused.contact"),
            Map.entry("sendTo.no-address", "calls.refused.no-address"));

    CallForm {
        note = Objects.requireNonNullElse(note, "");
        amount = Objects.requireNonNullElse(amount, "");
        paidOn = Objects.requireNonNullElse(paidOn, "");
        sentOn = Objects.requireNonNullElse(sentOn, "");
        disputed = Objects.requireNonNullElse(disputed, "");
        reason = Objects.requireNonNullElse(reason, "");
        backOn = Objects.requireNonNullElse(backOn, "");
        backAt = Objects.requireNonNullElse(backAt, "");
    }

    /** Nothing said yet; what is likely is filled in. */
    static CallForm blank(CallRow row, LocalDate today) {
        String there = row.moment().atZone(row.call().zone()).toLocalDate().toString();
        return new CallForm(
                CallOutcome.PROMISED, null, "", "", "", today.toString(), null, "", "", null, null, there, "");
    }

    CallOutcome answer() {
        return outcome;
    }

    /** What was entered, as far as it can be read; empty: it cannot, and {@code errors} says why. */
    Optional<CallReport> report(Errors errors, Locale reader, ZoneId there) {
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        Optional<BigDecimal> part = Typed.amount(disputed, reader);
        if (outcome == CallOutcome.DISPUTED && !disputed.isBlank() && part.isEmpty()) {
            errors.rejectValue("disputed", "calls.refused.amount.form");
            return Optional.empty();
        }
        CallReport plain = CallReport.of(outcome, contact, note);
        return Optional.of(
                switch (outcome) {
                    case PROMISED ->
                        plain.promising(
                                Typed.amount(amount, reader).orElse(null),
                                Typed.day(paidOn).orElse(null));
                    case DISPUTED ->
                        plain.disputing(invoice, part.orElse(null), reason).because(disputeReason);
                    case PAYMENT_SENT -> plain.paying(Typed.day(sentOn).orElse(null));
                    case COPY_REQUESTED -> plain.sendingTo(sendTo);
                    case CALL_BACK -> plain.callingBack(back(there));
                    case VOICEMAIL, UNREACHABLE, WRONG_NUMBER, REFUSES_TO_PAY -> plain;
                });
    }

    private @Nullable Instant back(ZoneId there) {
        try {
            return Typed.day(backOn)
                    .map(day ->
                            day.atTime(LocalTime.parse(backAt)).atZone(there).toInstant())
                    .orElse(null);
        } catch (DateTimeParseException noHour) {
            return null;
        }
    }

    /** Puts what was refused beside the field that says it. */
    void refuse(CallRefusedException refused, Errors errors, String currency, Formats formats) {
        String field = FIELDS.getOrDefault(refused.field(), refused.field());
        if (outcome == CallOutcome.DISPUTED && field.equals("amount")) {
            field = "disputed";
        } else if (outcome == CallOutcome.PAYMENT_SENT && field.equals("paidOn")) {
            field = "sentOn";
        }
        String key = Objects.requireNonNull(WORDS.get(refused.field() + "." + refused.code()));
        errors.rejectValue(field, key, new Object[] {formats.money(refused.most(), currency)}, null);
    }
}
