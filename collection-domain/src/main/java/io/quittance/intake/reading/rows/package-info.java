/** Rows as they stand in a file, how a file is written, and why one cannot be read. */
@NullMarked
package io.quittance.intake.reading.rows;

import org.jspecify.annotations.NullMarked;
