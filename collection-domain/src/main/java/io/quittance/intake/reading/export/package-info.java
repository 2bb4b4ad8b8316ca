/** Writes tables that a spreadsheet opens without running anything. */
@NullMarked
package io.quittance.intake.reading.export;

import org.jspecify.annotations.NullMarked;
