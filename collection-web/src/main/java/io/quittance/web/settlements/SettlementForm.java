package io.quittance.web.settlements;

import io.quittance.insight.client.OpenInvoicesOfClient.OpenInvoice;
import io.quittance.money.Money;
import io.quittance.settlement.NewSettlement;
import io.quittance.settlement.SettlementRefusedException;
import io.quittance.web.frame.Formats;
import io.quittance.web.frame.Typed;
import io.quittance.web.frame.Visit;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.validation.Errors;

/**
 * A settlement as a person types it.
 *
 * @param invoices those it covers, all in one currency
 * @param amount what is to be paid, in the reader's format
 * @param until the last day
 * @param byMail not empty: the client is told by mail
 */
record SettlementForm(
        Set<Long> invoices,
        @NotBlank(message = "{frame.required}") String amount,
        @NotBlank(message = "{frame.required}") String until,
        @Size(max = 500, message = "{frame.too-long}") String note,
        String byMail) {

    private static final int USUAL_DAYS = 10;

    /** What the desk may refuse, by part of the offer and code. */
    private static final Map<String, String> WORDS = Map.of(
            "amount less", "settlements.no.amount",
            "until past", "settlements.no.past",
            "until far", "settlements.no.far",
            "invoices needed", "settlements.no.invoices",
            "invoices gone", "settlements.no.gone",
            "invoices taken", "settlements.no.taken");

    SettlementForm {
        invoices = invoices == null
                ? Set.of()
                : invoices.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
        amount = Objects.requireNonNullElse(amount, "");
        until = Objects.requireNonNullElse(until, "");
        note = Objects.requireNonNullElse(note, "");
        byMail = Objects.requireNonNullElse(byMail, "");
    }

    /**
     * @param hasAddress whether the client can be written to
     */
    static SettlementForm blank(LocalDate today, boolean hasAddress) {
        String until = today.plusDays(USUAL_DAYS).toString();
        return new SettlementForm(Set.of(), "", until, "", hasAddress ? "on" : "");
    }

    /** Checks what depends on the reader's language and on what is open. */
    void check(Errors errors, Locale reader, List<OpenInvoice> open) {
        if (!amount.isBlank()
                && typed(reader).filter(value -> fits(value, open)).isEmpty()) {
            errors.rejectValue("amount", "settlements.no.form");
        }
        if (!until.isBlank() && Typed.day(until).isEmpty()) {
            errors.rejectValue("until", "settlements.no.past");
        }
        if (currencies(open) > 1) {
            errors.rejectValue("invoices", "settlements.no.currencies");
        } else if (currencies(open) == 0) {
            errors.rejectValue("invoices", "settlements.no.invoices");
        }
    }

    /** What was entered, once {@link #check} found no fault. */
    NewSettlement offer(long clientId, Locale reader, List<OpenInvoice> open, Visit visit) {
        String currency = ticked(open).getFirst().balance().currency().getCurrencyCode();
        return new NewSettlement(
                visit.creditorId(),
                clientId,
                invoices,
                Money.of(typed(reader).orElseThrow(), currency),
                Typed.day(until).orElseThrow(),
                note,
                !byMail.isEmpty());
    }

    /** Puts what was refused beside the field that says it. */
    void refuse(SettlementRefusedException refused, Errors errors, Formats formats) {
        String key = Objects.requireNonNull(WORDS.get(refused.field() + " " + refused.code()));
        Money most = refused.most();
        errors.rejectValue(refused.field(), key, new Object[] {most == null ? "" : formats.money(most)}, null);
    }

    /** In the decimals of its currency. */
    private boolean fits(BigDecimal value, List<OpenInvoice> open) {
        return ticked(open).stream()
                .allMatch(one -> value.stripTrailingZeros().scale()
                        <= one.balance().currency().getDefaultFractionDigits());
    }

    private List<OpenInvoice> ticked(List<OpenInvoice> open) {
        return open.stream().filter(one -> invoices.contains(one.id())).toList();
    }

    private long currencies(List<OpenInvoice> open) {
        return ticked(open).stream()
                .map(one -> one.balance().currency())
                .distinct()
                .count();
    }

    private Optional<BigDecimal> typed(Locale reader) {
        return Typed.amount(amount, reader)
                .filter(value ->
                        value.signum() > 0 && value.stripTrailingZeros().scale() <= 2 && value.precision() <= 15);
    }
}
