/** Settlements and early-payment discounts: offering, deciding, looking at what came of them. */
@NullMarked
package io.quittance.web.settlements;

import org.jspecify.annotations.NullMarked;
