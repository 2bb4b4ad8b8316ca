package io.quittance.insight.overdue;

import io.quittance.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * How much is overdue in all with the clients whom a filter lets through, whatever the page shown.
 *
 * @param clients how many the filter lets through
 * @param overdue one entry a currency in which something is overdue, the main one first, then that of most clients
 */
public record OverdueTotals(long clients, List<Overdue> overdue) {

    public OverdueTotals {
        overdue = List.copyOf(overdue);
    }

    /**
     * The currency to list and sort by: the creditor's, unless nothing is overdue in it and something is in another.
     *
     * @param creditors ISO 4217
     */
    String currency(String creditors) {
        boolean owedInIt = overdue.stream().anyMatch(one -> one.isIn(creditors));
        return owedInIt || overdue.isEmpty()
                ? creditors
                : overdue.getFirst().overdue().currency().getCurrencyCode();
    }

    /**
     * What is overdue in one currency in which something is.
     *
     * @param over30 the part that is more than 30 days late
     * @param clients how many are late in it
     */
    public record Overdue(Money overdue, Money over30, long clients) {

        boolean isIn(String currency) {
            return overdue.currency().getCurrencyCode().equals(currency);
        }

        /** Percent of the overdue amount that is more than 30 days late, without decimals. */
        public int percentOver30() {
            BigDecimal hundredfold = over30.amount().movePointRight(2);
            return hundredfold.divide(overdue.amount(), 0, RoundingMode.HALF_UP).intValueExact();
        }
    }
}
