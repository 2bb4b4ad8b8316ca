/** A file of either kind as a header and a stream of rows. */
@NullMarked
package io.quittance.intake.reading.file;

import org.jspecify.annotations.NullMarked;
