/** Shares of payments, taken off the balances of invoices by the thousand. */
@NullMarked
package io.quittance.payment.allocation;

import org.jspecify.annotations.NullMarked;
