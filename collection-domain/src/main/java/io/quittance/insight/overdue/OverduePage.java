package io.quittance.insight.overdue;

import io.quittance.insight.Paged;

/**
 * One page of the overdue list and what stands above it: who is listed and the totals as of one moment, the rows read just after.
 *
 * @param currency ISO 4217: the one that is listed first and sorted by, the filter's, else the creditor's, unless nothing is overdue in
 *     it and something is in another
 */
public record OverduePage(OverdueTotals totals, String currency, Paged<OverdueClient> clients) {}
