/** Arithmetic on what is open, in the smallest unit of one currency. */
@NullMarked
package io.quittance.matching.sums;

import org.jspecify.annotations.NullMarked;
