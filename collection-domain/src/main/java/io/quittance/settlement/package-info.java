/** Settlements: what is left of a debt is forgone once an amount is paid in time. */
@NullMarked
package io.quittance.settlement;

import org.jspecify.annotations.NullMarked;
