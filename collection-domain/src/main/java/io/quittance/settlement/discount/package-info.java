/** Early-payment discounts of invoices, and which of them were earned. */
@NullMarked
package io.quittance.settlement.discount;

import org.jspecify.annotations.NullMarked;
