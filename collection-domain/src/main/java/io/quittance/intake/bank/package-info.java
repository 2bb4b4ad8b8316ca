/** Tables of movements that a bank's website exports, read as a person told for their column names. */
@NullMarked
package io.quittance.intake.bank;

import org.jspecify.annotations.NullMarked;
