package io.quittance.payment;

import io.quittance.invoice.Invoice;
import io.quittance.money.CreditorReference;
import io.quittance.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
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

    /** Shares by invoice, in the order in which they were served; together at most the payment. */
    static Map<Invoice, Money> of(NewPayment payment, List<Invoice> debts) {
        Imputation imputation = new Imputation(payment.amount());
        imputation.serve(debts.stream()
                .filter(debt -> debt.number().equals(payment.invoice()))
                .toList());
        List<Invoice> others = debts.stream()
                .filter(debt -> !debt.number().equals(payment.invoice()))
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

    /** Debts due on one day: whole if the money is enough, else in proportion, the last one taking the odd cents. */
    private void serveTogether(List<Invoice> debts) {
        Money owed = debts.stream().map(Invoice::balance).reduce(Money::plus).orElseThrow();
        Money available = left.compareTo(owed) < 0 ? left : owed;
        Money given = available.minus(available);
        for (int i = 0; i < debts.size(); i++) {
            boolean last = i == debts.size() - 1;
            Money share = last
                    ? available.minus(given)
                    : proportion(available, debts.get(i).balance(), owed);
            if (share.isPositive()) {
                shares.put(debts.get(i), share);
            }
            given = given.plus(share);
        }
        left = left.minus(available);
    }

    /** Rounded down, so that the last share is never negative. */
    private static Money proportion(Money available, Money balance, Money owed) {
        BigDecimal share = available
                .amount()
                .multiply(balance.amount())
                .divide(owed.amount(), available.amount().scale(), RoundingMode.DOWN);
        return Money.of(share, available.currency().getCurrencyCode());
    }

    /** True when the text holds the number as a word of its own, or its creditor reference (ISO 11649). */
    private static boolean isNamed(String number, String reference) {
        String text = reference.toUpperCase(Locale.ROOT);
        return holdsWord(text, number.toUpperCase(Locale.ROOT))
                || holdsWord(
                        text.replace(" ", ""),
                        CreditorReference.ofNumber(number).value());
    }

    private static boolean holdsWord(String text, String word) {
        return Pattern.compile("(?<![A-Z0-9])" + Pattern.quote(word) + "(?![A-Z0-9])")
                .matcher(text)
                .find();
    }
}
