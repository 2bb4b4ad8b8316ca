/** One set-based check: what cannot be posted and why, what to look at, and what becomes of every row. */
@NullMarked
package io.quittance.intake.checking;

import org.jspecify.annotations.NullMarked;
