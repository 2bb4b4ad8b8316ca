package io.quittance.web.hold;

import io.quittance.hold.HoldReason;
import io.quittance.hold.HoldRequest;
import io.quittance.insight.client.OpenInvoicesOfClient.OpenInvoice;
import io.quittance.web.frame.Typed;
import io.quittance.web.frame.Visit;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A hold as a person types it.
 *
 * @param invoice the one that is held; null: the whole client
 * @param amount the part held, in the reader's format; empty: all of it
 * @param until the last day; empty: until it is lifted
 */
record HoldForm(
        @Nullable Long invoice,
        @NotNull(message = "{frame.required}") HoldReason reason,
        String amount,
        String until,
        @Size(max = 500, message = "{frame.too-long}") String note) {

    HoldForm {
        amount = Objects.requireNonNullElse(amount, "");
        until = Objects.requireNonNullElse(until, "");
        note = Objects.requireNonNullElse(note, "");
    }

    static HoldForm blank(@Nullable Long invoice) {
        return new HoldForm(invoice, HoldReason.PAUSE, "", "", "");
    }

    /** Checks what depends on the reader's language, the day and what is open. */
    void check(Errors errors, Locale reader, LocalDate today, List<OpenInvoice> open) {
        if (reason == HoldReason.DISPUTE) {
            errors.rejectValue("reason", "clients.hold.dispute");
        }
        Optional<OpenInvoice> held = open.stream()
                .filter(one -> Long.valueOf(one.id()).equals(invoice))
                .findFirst();
        if (invoice != null && held.isEmpty()) {
            errors.rejectValue("invoice", "clients.hold.invoice.form");
        }
        if (!amount.isBlank()) {
            checkAmount(errors, reader, held);
        }
        if (!until.isBlank()
                && Typed.day(until).filter(day -> !day.isBefore(today)).isEmpty()) {
            errors.rejectValue("until", "clients.hold.until.form");
        }
    }

    private void checkAmount(Errors errors, Locale reader, Optional<OpenInvoice> held) {
        Optional<BigDecimal> part = Typed.amount(amount, reader)
                .filter(value ->
                        value.signum() > 0 && value.stripTrailingZeros().scale() <= 2);
        if (invoice == null) {
            errors.rejectValue("amount", "clients.hold.amount.client");
        } else if (part.isEmpty()) {
            errors.rejectValue("amount", "clients.hold.amount.form");
        } else if (held.filter(one -> part.get().compareTo(one.balance().amount()) > 0)
                .isPresent()) {
            errors.rejectValue("amount", "clients.hold.amount.most");
        }
    }

    /** What was entered, once {@link #check} found no fault. */
    HoldRequest request(long clientId, Locale reader, Visit visit) {
        return new HoldRequest(
                visit.creditorId(),
                clientId,
                invoice,
                reason,
                Typed.day(until).orElse(null),
                Typed.amount(amount, reader).orElse(null),
                note.strip());
    }
}
