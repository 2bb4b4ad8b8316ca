/** What money does in payment plans: it goes to the instalments first, and charges that are kept or waived follow. */
@NullMarked
package io.quittance.plan.money;

import org.jspecify.annotations.NullMarked;
