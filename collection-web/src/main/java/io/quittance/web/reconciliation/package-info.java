/** Receivables against the balances of the accounting, and money that settles nothing yet. */
@NullMarked
package io.quittance.web.reconciliation;

import org.jspecify.annotations.NullMarked;
