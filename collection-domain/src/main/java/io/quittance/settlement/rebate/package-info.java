/** What was forgone, as a payment that no money stands behind. */
@NullMarked
package io.quittance.settlement.rebate;

import org.jspecify.annotations.NullMarked;
