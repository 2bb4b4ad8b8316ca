/** Debts to be given up, and the second person's yes or no. */
@NullMarked
package io.quittance.web.writeoffs;

import org.jspecify.annotations.NullMarked;
