/** Writes a letter on paper, or says what is missing before it may be written. */
@NullMarked
package io.quittance.notifications.letter.writing;

import org.jspecify.annotations.NullMarked;
