/** Payments for the accounting: each is exported once, and each export can be had again as it was. */
@NullMarked
package io.quittance.payment.export;

import org.jspecify.annotations.NullMarked;
