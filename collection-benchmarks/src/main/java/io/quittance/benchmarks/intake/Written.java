package io.quittance.benchmarks.intake;

import java.math.BigDecimal;

/**
 * What an import wrote.
 *
 * @param allocations of what the file reports as paid
 * @param open of all invoices together, in euros
 */
record Written(long clients, long contacts, long invoices, long allocations, BigDecimal open) {}
