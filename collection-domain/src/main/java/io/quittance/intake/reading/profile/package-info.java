/** What a whole column looks like, learned in one pass over the file. */
@NullMarked
package io.quittance.intake.reading.profile;

import org.jspecify.annotations.NullMarked;
