package io.quittance.web.matching.allocation;

import io.quittance.insight.matching.OpenItems.OpenRow;
import io.quittance.matching.Part;
import io.quittance.money.Money;
import io.quittance.web.frame.Typed;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What a credit pays, as a person types it.
 *
 * @param amounts by the id of an invoice, in the reader's format; a credit note's below zero or not, it counts against the others
 * @param forgo the ids of invoices whose rest is given up
 * @param rest {@code ACCOUNT}: what is left over stays with the client; {@code WAIT}: it goes on waiting
 * @param note why something is given up
 * @param words that the numbers shown hold
 */
record AllocationForm(Map<String, String> amounts, List<String> forgo, String rest, String note, String words) {

    AllocationForm {
        amounts = amounts == null ? Map.of() : new LinkedHashMap<>(amounts);
        forgo = Objects.requireNonNullElse(forgo, List.of());
        rest = Objects.requireNonNullElse(rest, "ACCOUNT");
        note = Objects.requireNonNullElse(note, "");
        words = Objects.requireNonNullElse(words, "");
    }

    /** With these amounts, and what is left over on account. */
    static AllocationForm of(Map<String, String> amounts) {
        return new AllocationForm(amounts, List.of(), "ACCOUNT", "", "");
    }

    /** What stands beside an invoice; empty: nothing. */
    public String amount(long invoiceId) {
        return amounts.getOrDefault(Long.toString(invoiceId), "");
    }

    public boolean forgoes(long invoiceId) {
        return forgo.contains(Long.toString(invoiceId));
    }

    /** Refuses what is no amount, or more than an invoice has open. */
    void check(Errors errors, Locale reader, Map<Long, OpenRow> open) {
        faults(reader, open).forEach((id, code) -> {
            OpenRow row = row(id, open);
            errors.rejectValue("amounts", code, new Object[] {row == null ? id : row.number()}, null);
        });
        for (String id : forgo) {
            OpenRow row = row(id, open);
            if (amounts.getOrDefault(id, "").isBlank()) {
                Object[] about = {row == null ? id : row.number()};
                errors.rejectValue("amounts", "matching.forgo.alone", about, null);
            }
        }
        if (errors.hasErrors()) {
            return;
        }
        if (shares(reader, open).isEmpty() && !rest.equals("ACCOUNT")) {
            errors.rejectValue("amounts", "matching.amounts.none");
        }
    }

    /** The message that stands beside an invoice, by its id as it was sent. */
    Map<String, String> faults(Locale reader, Map<Long, OpenRow> open) {
        Map<String, String> faults = new LinkedHashMap<>();
        amounts.forEach((id, typed) -> {
            OpenRow row = row(id, open);
            if (!typed.isBlank() && (row == null || amount(typed, reader, row).isEmpty())) {
                boolean tooMuch = row != null
                        && Typed.amount(typed, reader)
                                .filter(amount -> amount.abs()
                                                .compareTo(
                                                        row.balance().amount().abs())
                                        > 0)
                                .isPresent();
                faults.put(id, tooMuch ? "matching.amounts.most" : "matching.amounts.form");
            }
        });
        return faults;
    }

    /** What was typed, once {@link #check} found no fault. */
    Part part(long clientId, Money waiting, Locale reader, Map<Long, OpenRow> open) {
        Map<Long, Money> shares = shares(reader, open);
        Money left = waiting.minus(shares.values().stream().reduce(Money.zero(waiting.currency()), Money::plus));
        Money onAccount = rest.equals("ACCOUNT") && left.isPositive() ? left : Money.zero(waiting.currency());
        Map<Long, Money> forgone = new LinkedHashMap<>();
        shares.forEach((id, amount) -> {
            Money lack = Objects.requireNonNull(open.get(id)).balance().minus(amount);
            if (forgoes(id) && lack.isPositive()) {
                forgone.put(id, lack);
            }
        });
        return new Part(clientId, shares, onAccount, forgone);
    }

    private Map<Long, Money> shares(Locale reader, Map<Long, OpenRow> open) {
        Map<Long, Money> shares = new LinkedHashMap<>();
        amounts.forEach((id, typed) -> {
            OpenRow row = row(id, open);
            if (row != null && !typed.isBlank()) {
                amount(typed, reader, row)
                        .ifPresent(amount -> shares.put(
                                row.id(), new Money(amount, row.balance().currency())));
            }
        });
        return shares;
    }

    private static @Nullable OpenRow row(String id, Map<Long, OpenRow> open) {
        return id.matches("[0-9]{1,18}") ? open.get(Long.valueOf(id)) : null;
    }

    /** With the sign of the balance, and within it. */
    private static Optional<BigDecimal> amount(String typed, Locale reader, OpenRow row) {
        BigDecimal balance = row.balance().amount();
        return Typed.amount(typed, reader)
                .map(amount -> balance.signum() < 0 ? amount.abs().negate() : amount)
                .filter(amount ->
                        amount.signum() == balance.signum() && amount.abs().compareTo(balance.abs()) <= 0)
                .filter(amount -> amount.stripTrailingZeros().scale() <= balance.scale())
                .map(amount -> amount.setScale(balance.scale()));
    }
}
