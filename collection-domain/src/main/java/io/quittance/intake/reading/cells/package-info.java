/** Turns the cells of a row into typed values, or into problems that name the cell. */
@NullMarked
package io.quittance.intake.reading.cells;

import org.jspecify.annotations.NullMarked;
