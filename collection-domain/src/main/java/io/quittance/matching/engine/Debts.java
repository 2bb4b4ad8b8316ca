package io.quittance.matching.engine;

import io.quittance.matching.sums.Cents;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a client owes in one currency.
 *
 * @param open invoices and credit notes with something left, the oldest due first
 * @param settled those with nothing left
 */
record Debts(List<Debt> open, List<Debt> settled) {

    Debts {
        open = List.copyOf(open);
        settled = List.copyOf(settled);
    }

    static Debts of(Debtor debtor, Currency currency) {
        List<Debt> all = debtor.items().stream()
                .filter(item -> item.balance().currency().equals(currency))
                .map(item -> new Debt(item, Cents.of(item.balance())))
                .sorted(Debt.OLDEST_FIRST)
                .toList();
        return new Debts(
                all.stream().filter(debt -> debt.cents() != 0).toList(),
                all.stream().filter(debt -> debt.cents() == 0).toList());
    }

    /** Those that a payer could have known on that day. */
    Debts issuedBy(LocalDate day) {
        return new Debts(only(debt -> !debt.item().issuedOn().isAfter(day)), settled);
    }

    List<Debt> owed() {
        return only(Debt::isOwed);
    }

    List<Debt> credits() {
        return only(debt -> !debt.isOwed());
    }

    List<Debt> only(Predicate<Debt> wanted) {
        return open.stream().filter(wanted).toList();
    }

    static long sum(List<Debt> debts) {
        return debts.stream().mapToLong(Debt::cents).sum();
    }

    static long[] amounts(List<Debt> debts) {
        return debts.stream().mapToLong(Debt::cents).toArray();
    }

    /**
     * An invoice or credit note.
     *
     * @param cents what is left of it, in the smallest unit; below zero: a credit
     */
    record Debt(OpenItem item, long cents) {

        static final Comparator<Debt> OLDEST_FIRST = Comparator.comparing(Debt::dueOn)
                .thenComparingLong(debt -> debt.item().invoiceId());

        boolean isOwed() {
            return cents > 0;
        }

        LocalDate dueOn() {
            return item.dueOn();
        }

        /** What is forgone of it for a payment in time; zero where nothing was offered. */
        long discount() {
            return item.discount() == null ? 0 : Cents.of(item.discount());
        }
    }
}
