package io.quittance.payment.imputation;

import io.quittance.charge.ledger.ChargeShare;
import io.quittance.money.CreditorReference;
import io.quittance.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which debts a payment settles (C. civ. 1342-10): the one it is said to pay, those the debtor named, else those due, the oldest first, those due on
 * one day in proportion; then those not yet due.
 */
public final class Imputation {

    private final List<Debt> debts;
    private final Set<Debt> named;
    private final Map<Debt, Money> shares = new LinkedHashMap<>();
    private final List<ChargeShare> charges = new ArrayList<>();
    private final Incoming money;
    private Money left;

    /**
     * Of money on these debts; nothing is served yet.
     *
     * @param debts open, in the currency of the money
     */
    Imputation(Incoming money, List<Debt> debts) {
        this.money = money;
        this.left = money.amount();
        this.debts = List.copyOf(debts);
        this.named = money.silent() ? Set.of() : named(this.debts);
    }

    /** Whether neither its payer nor who records it says which of these debts it is for. */
    boolean isSilent() {
        return money.invoices().isEmpty() && named.isEmpty();
    }

    /** Serves what was agreed, as far as that reaches; what its invoices have already is part of it. */
    void serveAgreed(AgreedOrder.Agreed agreed) {
        Money had = shares.entrySet().stream()
                .filter(share -> agreed.invoices().contains(share.getKey().invoiceId()))
                .map(Map.Entry::getValue)
                .reduce(Money.zero(left.currency()), Money::plus);
        Money rest = left.minus(least(left, atLeastZero(agreed.most().minus(had))));
        left = left.minus(rest);
        serve(debts.stream()
                .filter(debt -> agreed.invoices().contains(debt.invoiceId()))
                .toList());
        serveCharges(agreed.charges());
        left = left.plus(rest);
    }

    /** Serves charges in their order. */
    void serveCharges(List<ChargeShare> due) {
        for (ChargeShare charge : due) {
            Money part = least(left, charge.amount());
            if (part.isPositive()) {
                charges.add(new ChargeShare(charge.invoiceId(), charge.kind(), part));
                left = left.minus(part);
            }
        }
    }

    /** Serves the debts that it is said to pay, then those that the payer's words name. */
    void serveNamed() {
        serve(debts.stream()
                .filter(debt -> money.invoices().contains(debt.number()))
                .toList());
        serve(List.copyOf(named));
    }

    /** Serves all debts with what is left. */
    void serveOthers() {
        serve(debts);
    }

    /** Whether all that it was said to pay, or names, is among what was agreed. */
    boolean isWithin(AgreedOrder.Agreed agreed) {
        return debts.stream()
                .filter(debt -> money.invoices().contains(debt.number()) || named.contains(debt))
                .allMatch(debt -> agreed.invoices().contains(debt.invoiceId()));
    }

    /** Whether the payer's words hold this number, or the reference made of it. */
    boolean names(String number) {
        String text = money.words().toUpperCase(Locale.ROOT);
        return holdsWord(text, number.toUpperCase(Locale.ROOT))
                || CreditorReference.ifAny(number)
                        .filter(made -> holdsWord(text.replace(" ", ""), made.value()))
                        .isPresent();
    }

    /** Shares by debt, in the order in which they were served. */
    public Map<Debt, Money> shares() {
        return Collections.unmodifiableMap(shares);
    }

    /** What charges get, in the order in which they were served. */
    public List<ChargeShare> charges() {
        return List.copyOf(charges);
    }

    /** What the debt still asks for. */
    private Money owed(Debt debt) {
        Money share = shares.get(debt);
        return share == null ? debt.balance() : debt.balance().minus(share);
    }

    private void serve(List<Debt> debts) {
        // What is due is older than what is not: the order of due dates serves both rules.
        TreeMap<LocalDate, List<Debt>> byDueDate = debts.stream()
                .filter(debt -> owed(debt).isPositive())
                .collect(Collectors.groupingBy(Debt::dueOn, TreeMap::new, Collectors.toList()));
        byDueDate.values().forEach(this::serveTogether);
    }

    /**
     * Debts due on one day: whole if the money is enough, else in proportion, rounded down; the odd cents go one by one to
     * the first of them.
     */
    private void serveTogether(List<Debt> debts) {
        Money owed = debts.stream().map(this::owed).reduce(Money::plus).orElseThrow();
        Money available = least(left, owed);
        List<Money> parts = new ArrayList<>();
        Money odd = available;
        for (Debt debt : debts) {
            Money part = proportion(available, owed(debt), owed);
            parts.add(part);
            odd = odd.minus(part);
        }
        Money unit = smallestUnit(available);
        for (int i = 0; i < debts.size(); i++) {
            boolean hasRoom = parts.get(i).compareTo(owed(debts.get(i))) < 0;
            Money share = odd.isPositive() && hasRoom ? parts.get(i).plus(unit) : parts.get(i);
            odd = odd.minus(share.minus(parts.get(i)));
            if (share.isPositive()) {
                shares.merge(debts.get(i), share, Money::plus);
            }
        }
        left = left.minus(available);
    }

    /** Rounded down: less than a unit is lost with each debt, so one round of units hands all of them out. */
    private static Money proportion(Money available, Money balance, Money owed) {
        BigDecimal share = available
                .amount()
                .multiply(balance.amount())
                .divide(owed.amount(), available.amount().scale(), RoundingMode.DOWN);
        return new Money(share, available.currency());
    }

    private static Money atLeastZero(Money amount) {
        return amount.isNegative() ? Money.zero(amount.currency()) : amount;
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Money smallestUnit(Money amount) {
        return new Money(BigDecimal.ONE.movePointLeft(amount.amount().scale()), amount.currency());
    }

    private Set<Debt> named(List<Debt> debts) {
        return debts.stream().filter(debt -> names(debt.number())).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** True when the text holds the word as one of its own. */
    private static boolean holdsWord(String text, String word) {
        return text.contains(word)
                && Pattern.compile("(?<![A-Z0-9])" + Pattern.quote(word) + "(?![A-Z0-9])")
                        .matcher(text)
                        .find();
    }
}
