/** Which column of a file holds which fact, guessed from headers and values or told by a person. */
@NullMarked
package io.quittance.intake.reading.columns;

import org.jspecify.annotations.NullMarked;
