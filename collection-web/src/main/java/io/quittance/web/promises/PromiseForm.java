package io.quittance.web.promises;

import io.quittance.money.Money;
import io.quittance.promise.NewPromise;
import io.quittance.promise.PromiseChannel;
import io.quittance.promise.PromiseRefusedException;
import io.quittance.web.frame.Formats;
import io.quittance.web.frame.Typed;
import io.quittance.web.frame.Visit;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A promise as a person types it.
 *
 * @param invoices those that the client named; none: the client as a whole
 * @param promisedFor the day on which it pays
 * @param despiteBroken ticked: whoever records it has read that the client broke others
 */
record PromiseForm(
        @NotBlank(message = "{frame.required}") String amount,
        String currency,
        @NotBlank(message = "{frame.required}") String promisedFor,
        Set<Long> invoices,
        @Size(max = 200, message = "{frame.too-long}") String promisedBy,
        @NotNull(message = "{frame.required}") PromiseChannel channel,
        @Size(max = 1000, message = "{frame.too-long}") String note,
        @Nullable Boolean despiteBroken) {

    /** What the desk may refuse, by part of the promise and code. */
    private static final Map<String, String> WORDS = Map.of(
            "amount form", "promises.refused.amount.form",
            "amount most", "promises.refused.amount.most",
            "promisedFor past", "promises.refused.promisedFor.past",
            "promisedFor far", "promises.refused.promisedFor.far",
            "invoices gone", "promises.refused.invoices.gone",
            "despiteBroken needed", "promises.refused.despiteBroken.needed");

    private static final BigDecimal LARGEST = new BigDecimal("9999999999999.99");

    PromiseForm {
        amount = Objects.requireNonNullElse(amount, "");
        currency = Objects.requireNonNullElse(currency, "");
        promisedFor = Objects.requireNonNullElse(promisedFor, "");
        invoices = invoices == null
                ? Set.of()
                : invoices.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
        promisedBy = Objects.requireNonNullElse(promisedBy, "");
        note = Objects.requireNonNullElse(note, "");
    }

    static PromiseForm blank(String currency, @Nullable Long invoice) {
        Set<Long> named = invoice == null ? Set.of() : Set.of(invoice);
        return new PromiseForm("", currency, "", named, "", PromiseChannel.CALL, "", null);
    }

    /** Checks what depends on the reader's language and the client's currencies. */
    void check(Errors errors, Locale reader, LocalDate today, Collection<String> currencies) {
        if (!currencies.contains(currency)) {
            errors.rejectValue("currency", "payments.currency.form");
        } else if (!amount.isBlank() && typed(reader).isEmpty()) {
            errors.rejectValue("amount", "promises.refused.amount.form");
        }
        if (!promisedFor.isBlank() && Typed.dayFrom(today, promisedFor).isEmpty()) {
            errors.rejectValue("promisedFor", "promises.refused.promisedFor.past");
        }
    }

    /** What was entered, once {@link #check} found no fault. */
    NewPromise promise(long clientId, Locale reader, Visit visit) {
        return new NewPromise(
                visit.creditorId(),
                clientId,
                Money.of(typed(reader).orElseThrow(), currency),
                invoices,
                Typed.day(promisedFor).orElseThrow(),
                null,
                promisedBy,
                channel,
                note,
                null,
                Boolean.TRUE.equals(despiteBroken));
    }

    /** Puts what was refused beside the field that says it. */
    void refuse(PromiseRefusedException refused, Errors errors, Formats formats) {
        String key = Objects.requireNonNull(WORDS.get(refused.field() + " " + refused.code()));
        Money most = refused.most();
        errors.rejectValue(refused.field(), key, new Object[] {most == null ? "" : formats.money(most)}, null);
    }

    private Optional<BigDecimal> typed(Locale reader) {
        return Typed.amount(amount, reader)
                .filter(value -> value.signum() > 0 && value.compareTo(LARGEST) <= 0)
                .filter(value -> value.stripTrailingZeros().scale()
                        <= Currency.getInstance(currency).getDefaultFractionDigits());
    }
}
