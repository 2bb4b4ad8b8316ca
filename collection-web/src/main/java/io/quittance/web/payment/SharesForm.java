package io.quittance.web.payment;

import io.quittance.insight.matching.OpenItems.OpenRow;
import io.quittance.money.Money;
import io.quittance.web.frame.Typed;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.validation.Errors;

/**
 * What invoices get and credit notes give, as a person types it beside each.
 *
 * @param amounts by the id of an invoice, in the reader's format; a credit note's below zero or not, it counts against the others
 * @param words that the numbers shown hold
 */
record SharesForm(Map<String, String> amounts, String words) {

    SharesForm {
        amounts = amounts == null ? Map.of() : new LinkedHashMap<>(amounts);
        words = Objects.requireNonNullElse(words, "");
    }

    /** What stands beside an invoice; empty: nothing. */
    public String amount(long invoiceId) {
        return amounts.getOrDefault(Long.toString(invoiceId), "");
    }

    /** What was typed beside invoices that are not among these. */
    Map<String, String> besides(Collection<OpenRow> shown) {
        Map<String, String> rest = new LinkedHashMap<>(amounts);
        shown.forEach(row -> rest.remove(Long.toString(row.id())));
        rest.values().removeIf(String::isBlank);
        return rest;
    }

    /** Refuses what is no amount or more than an invoice has open, and more in all than this much money. */
    void checkUpTo(Money most, Errors errors, Locale reader, Map<String, OpenRow> open) {
        checkEach(errors, reader, open);
        if (errors.hasErrors()) {
            return;
        }
        Money sum = shares(reader, open).values().stream().reduce(Money.zero(most.currency()), Money::plus);
        if (sum.compareTo(most) > 0) {
            errors.rejectValue("amounts", "payments.apply.too-much");
        } else if (sum.isNegative()) {
            errors.rejectValue("amounts", "payments.apply.negative");
        }
    }

    /** The same for credit notes that are set off: together they make zero. */
    void checkZero(Errors errors, Locale reader, Map<String, OpenRow> open) {
        checkEach(errors, reader, open);
        boolean isUneven = !errors.hasErrors()
                && shares(reader, open).values().stream()
                        .reduce(Money::plus)
                        .filter(sum -> !sum.isZero())
                        .isPresent();
        if (isUneven) {
            errors.rejectValue("amounts", "payments.offset.not-zero");
        }
    }

    private void checkEach(Errors errors, Locale reader, Map<String, OpenRow> open) {
        amounts.forEach((id, typed) -> {
            OpenRow row = open.get(id);
            if (row == null && !typed.isBlank()) {
                errors.rejectValue("amounts", "payments.shares.gone");
            } else if (row != null
                    && !typed.isBlank()
                    && amount(typed, reader, row).isEmpty()) {
                errors.rejectValue("amounts[" + id + "]", "payments.shares.form", new Object[] {row.number()}, null);
            }
        });
        if (!errors.hasErrors() && shares(reader, open).isEmpty()) {
            errors.rejectValue("amounts", "payments.shares.none");
        }
    }

    /** By invoice id, with the sign of its balance, once the check found no fault. */
    Map<Long, Money> shares(Locale reader, Map<String, OpenRow> open) {
        Map<Long, Money> shares = new LinkedHashMap<>();
        amounts.forEach((id, typed) -> {
            OpenRow row = open.get(id);
            if (row != null && !typed.isBlank()) {
                amount(typed, reader, row).ifPresent(amount -> shares.put(row.id(), amount));
            }
        });
        return shares;
    }

    private static Optional<Money> amount(String typed, Locale reader, OpenRow row) {
        BigDecimal balance = row.balance().amount();
        return Typed.amount(typed, reader)
                .map(amount -> balance.signum() < 0 ? amount.abs().negate() : amount)
                .filter(amount ->
                        amount.signum() == balance.signum() && amount.abs().compareTo(balance.abs()) <= 0)
                .filter(amount -> amount.stripTrailingZeros().scale() <= balance.scale())
                .map(amount -> new Money(
                        amount.setScale(balance.scale()), row.balance().currency()));
    }
}
