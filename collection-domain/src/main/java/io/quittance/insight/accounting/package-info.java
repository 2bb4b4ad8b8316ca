/** What clients owe here against the balances of the accounting, and what of money is not matched yet. */
@NullMarked
package io.quittance.insight.accounting;

import org.jspecify.annotations.NullMarked;
