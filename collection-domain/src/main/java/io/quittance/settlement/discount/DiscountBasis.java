package io.quittance.settlement.discount;

/** What an early-payment discount is taken of. */
public enum DiscountBasis {
    /** The amount including VAT: the VAT falls in proportion (2 % of 12,000.00 settle for 11,760.00). */
    TOTAL,
    /** The amount before VAT, and the VAT stays as it was invoiced (2 % of 10,000.00 settle 12,000.00 for 11,800.00). */
    NET
}
