package io.quittance.insight.overdue;

import io.quittance.insight.Paged;

/**
 * One page of the overdue list and what stands above it, as of one moment.
 *
 * @param currency ISO 4217: the one that is listed first and sorted by, the creditor's unless nothing is overdue in it
 */
public record OverduePage(OverdueTotals totals, String currency, Paged<OverdueClient> clients) {}
