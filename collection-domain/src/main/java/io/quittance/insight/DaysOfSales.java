package io.quittance.insight;

import java.math.BigDecimal;

/**
 * How many days of sales the receivables stand for.
 *
 * @param days one decimal
 * @param atLeast the known sales ran out before the receivables did: the figure is a minimum, and is shown as such
 */
public record DaysOfSales(BigDecimal days, boolean atLeast) {}
