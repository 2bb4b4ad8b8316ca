/** Puts statements into the books, each movement once, however often a bank tells it. */
@NullMarked
package io.quittance.statement.booking;

import org.jspecify.annotations.NullMarked;
