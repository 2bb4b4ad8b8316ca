/** Debit notes on paper: late charges with their computation, as PDF. */
@NullMarked
package io.quittance.notifications.debit;

import org.jspecify.annotations.NullMarked;
