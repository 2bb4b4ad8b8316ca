/** Debts that nobody will pay, taken off the books by two people. */
@NullMarked
package io.quittance.writeoff;

import org.jspecify.annotations.NullMarked;
