/** Files of statements that could not be booked. */
@NullMarked
package io.quittance.statement.refusal;

import org.jspecify.annotations.NullMarked;
