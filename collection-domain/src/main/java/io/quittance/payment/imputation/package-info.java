/** Which debts a payment settles: what its payer says, what was agreed, what the law says. */
@NullMarked
package io.quittance.payment.imputation;

import org.jspecify.annotations.NullMarked;
