package io.quittance.payment;

import io.quittance.invoice.Invoice;
import io.quittance.money.CreditorReference;
import io.quittance.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
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
final class Imputation {

    private final Map<Invoice, Money> shares = new LinkedHashMap<>();
    private Money left;

    private Imputation(Money payment) {
        this.left = payment;
    }

    /** Whether neither its payer nor who records it says which of these debts it is for. */
    static boolean isSilent(NewPayment payment, List<Invoice> debts) {
        return payment.invoices().isEmpty()
                && debts.stream().noneMatch(debt -> isNamed(debt.number(), payment.reference()));
    }

    /**
     * Shares by invoice, in the order in which they were served.
     *
     * @param money what of the payment is left for them
     */
    static Map<Invoice, Money> of(NewPayment payment, Money money, List<Invoice> debts) {
        Imputation imputation = new Imputation(money);
        imputation.serve(debts.stream()
                .filter(debt -> payment.invoices().contains(debt.number()))
                .toList());
        List<Invoice> others = debts.stream()
                .filter(debt -> !payment.invoices().contains(debt.number()))
                .toList();
        List<Invoice> named = others.stream()
                .filter(debt -> isNamed(debt.number(), payment.reference()))
                .toList();
        imputation.serve(named);
        imputation.serve(others.stream().filter(debt -> !named.contains(debt)).toList());
        return imputation.shares;
    }

    private void serve(List<Invoice> debts) {
        // What is due is older than what is not: the order of due dates serves both rules.
        TreeMap<LocalDate, List<Invoice>> byDueDate =
                debts.stream().collect(Collectors.groupingBy(Invoice::dueOn, TreeMap::new, Collectors.toList()));
        byDueDate.values().forEach(this::serveTogether);
    }

    /**
     * Debts due on one day: whole if the money is enough, else in proportion, rounded down; the odd cents go one by one to
     * the first of them.
     */
    private void serveTogether(List<Invoice> debts) {
        Money owed = debts.stream().map(Invoice::balance).reduce(Money::plus).orElseThrow();
        Money available = left.compareTo(owed) < 0 ? left : owed;
        List<Money> parts = new ArrayList<>();
        Money odd = available;
        for (Invoice debt : debts) {
            Money part = proportion(available, debt.balance(), owed);
            parts.add(part);
            odd = odd.minus(part);
        }
        Money unit = smallestUnit(available);
        for (int i = 0; i < debts.size(); i++) {
            boolean hasRoom = parts.get(i).compareTo(debts.get(i).balance()) < 0;
            Money share = odd.isPositive() && hasRoom ? parts.get(i).plus(unit) : parts.get(i);
            odd = odd.minus(share.minus(parts.get(i)));
            if (share.isPositive()) {
                shares.put(debts.get(i), share);
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

    private static Money smallestUnit(Money amount) {
        return new Money(BigDecimal.ONE.movePointLeft(amount.amount().scale()), amount.currency());
    }

    /** True when the text holds the number as a word of its own, or its creditor reference (ISO 11649). */
    private static boolean isNamed(String number, String reference) {
        String text = reference.toUpperCase(Locale.ROOT);
        return holdsWord(text, number.toUpperCase(Locale.ROOT))
                || CreditorReference.ifAny(number)
                        .filter(made -> holdsWord(text.replace(" ", ""), made.value()))
                        .isPresent();
    }

    private static boolean holdsWord(String text, String word) {
        return Pattern.compile("(?<![A-Z0-9])" + Pattern.quote(word) + "(?![A-Z0-9])")
                .matcher(text)
                .find();
    }
}
