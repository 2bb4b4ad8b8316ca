package io.quittance.matching.engine;

import io.quittance.matching.names.PayerNames;
import io.quittance.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A client that may have paid, with what it owes in the credit's currency.
 *
 * @param number of the client in the creditor's books
 * @param learnedNames under which it paid before and somebody confirmed it, written as {@link PayerNames} compares them
 * @param learnedIbans from which it paid before and somebody confirmed it
 * @param items the oldest due first
 * @param expected amounts that were agreed for a day
 */
public record Debtor(
        long clientId,
        String number,
        String name,
        Set<String> learnedNames,
        Set<String> learnedIbans,
        List<OpenItem> items,
        List<Expected> expected) {

    public Debtor {
        learnedNames = Set.copyOf(learnedNames);
        learnedIbans = Set.copyOf(learnedIbans);
        items = List.copyOf(items);
        expected = List.copyOf(expected);
    }

    /**
     * An amount that the client agreed to pay.
     *
     * @param amount what is still missing of it
     * @param invoices by id that it is for, the oldest due first; empty: all that it owes
     */
    public record Expected(Kind kind, Money amount, LocalDate on, List<Long> invoices) {

        public Expected {
            invoices = List.copyOf(invoices);
        }

        /** What was agreed. */
        public enum Kind {
            INSTALMENT,
            PROMISE,
            SETTLEMENT
        }
    }
}
