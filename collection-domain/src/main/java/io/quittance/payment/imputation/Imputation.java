package io.quittance.payment.imputation;

import io.quittance.charge.ledger.ChargeShare;
import io.quittance.invoice.Invoice;
import io.quittance.money.CreditorReference;
import io.quittance.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which debts a payment settles (C. civ. 1342-10): the one it is said to pay, those the debtor named, else those due, the oldest first, those due on
 * one day in proportion; then those not yet due.
 */
public final class Imputation {

    private final List<Invoice> debts;
    private final Map<Invoice, Money> shares = new LinkedHashMap<>();
    private final List<ChargeShare> charges = new ArrayList<>();
    private final Incoming money;
    private Money left;

    /**
     * Of money on these debts; nothing is served yet.
     *
     * @param debts open, in the currency of the money
     */
    Imputation(Incoming money, List<Invoice> debts) {
        this.money = money;
        this.left = money.amount();
        this.debts = List.copyOf(debts);
    }

    /** Whether neither its payer nor who records it says which of these debts it is for. */
    boolean isSilent() {
        return money.invoices().isEmpty() && debts.stream().noneMatch(this::isNamed);
    }

    /** Serves what was agreed, as far as that reaches; charges that are spoken for there wait for the next such payment. */
    void serveAgreed(AgreedOrder.Agreed agreed) {
        Money rest = left.minus(least(left, agreed.most()));
        left = left.minus(rest);
        serve(debts.stream()
                .filter(debt -> agreed.invoices().contains(debt.id()))
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

    /** Serves the debts: those that it is said to pay, those that the payer's words name, then the others. */
    void serveDebts() {
        serve(debts.stream()
                .filter(debt -> money.invoices().contains(debt.number()))
                .toList());
        serve(debts.stream().filter(this::isNamed).toList());
        serve(debts);
    }

    /** Shares by invoice, in the order in which they were served. */
    public Map<Invoice, Money> shares() {
        return Collections.unmodifiableMap(shares);
    }

    /** What charges get, in the order in which they were served. */
    public List<ChargeShare> charges() {
        return List.copyOf(charges);
    }

    /** What the debt still asks for. */
    private Money owed(Invoice debt) {
        Money share = shares.get(debt);
        return share == null ? debt.balance() : debt.balance().minus(share);
    }

    private void serve(List<Invoice> debts) {
        // What is due is older than what is not: the order of due dates serves both rules.
        TreeMap<LocalDate, List<Invoice>> byDueDate = debts.stream()
                .filter(debt -> owed(debt).isPositive())
                .collect(Collectors.groupingBy(Invoice::dueOn, TreeMap::new, Collectors.toList()));
        byDueDate.values().forEach(this::serveTogether);
    }

    /**
     * Debts due on one day: whole if the money is enough, else in proportion, rounded down; the odd cents go one by one to
     * the first of them.
     */
    private void serveTogether(List<Invoice> debts) {
        Money owed = debts.stream().map(this::owed).reduce(Money::plus).orElseThrow();
        Money available = least(left, owed);
        List<Money> parts = new ArrayList<>();
        Money odd = available;
        for (Invoice debt : debts) {
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

    private static Money least(Money one, Money other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Money smallestUnit(Money amount) {
        return new Money(BigDecimal.ONE.movePointLeft(amount.amount().scale()), amount.currency());
    }

    /** True when the payer's words hold the number as a word of its own, or its creditor reference (ISO 11649). */
    private boolean isNamed(Invoice debt) {
        String text = money.words().toUpperCase(Locale.ROOT);
        return holdsWord(text, debt.number().toUpperCase(Locale.ROOT))
                || CreditorReference.ifAny(debt.number())
                        .filter(made -> holdsWord(text.replace(" ", ""), made.value()))
                        .isPresent();
    }

    private static boolean holdsWord(String text, String word) {
        return Pattern.compile("(?<![A-Z0-9])" + Pattern.quote(word) + "(?![A-Z0-9])")
                .matcher(text)
                .find();
    }
}
