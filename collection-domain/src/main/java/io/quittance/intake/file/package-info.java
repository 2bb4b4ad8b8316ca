/** The file as it came, and how it is read: guessed, shown, corrected, remembered. */
@NullMarked
package io.quittance.intake.file;

import org.jspecify.annotations.NullMarked;
