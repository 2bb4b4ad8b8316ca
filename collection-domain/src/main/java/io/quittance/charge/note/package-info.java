/** Debit notes: late charges made out to be paid, numbered without gaps. */
@NullMarked
package io.quittance.charge.note;

import org.jspecify.annotations.NullMarked;
