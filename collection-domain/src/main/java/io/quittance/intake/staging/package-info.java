/** The rows of a file in a table of their own, before anything is posted. */
@NullMarked
package io.quittance.intake.staging;

import org.jspecify.annotations.NullMarked;
