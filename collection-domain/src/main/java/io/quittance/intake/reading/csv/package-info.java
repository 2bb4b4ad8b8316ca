/** Rows of a text file, whatever its charset, separator and quotes. */
@NullMarked
package io.quittance.intake.reading.csv;

import org.jspecify.annotations.NullMarked;
