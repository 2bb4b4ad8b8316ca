/** Rows of a spreadsheet, with everything refused that could harm the reader. */
@NullMarked
package io.quittance.intake.reading.xlsx;

import org.jspecify.annotations.NullMarked;
