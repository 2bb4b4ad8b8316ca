/** The files that prove what became of a letter, kept as they came, each with its SHA-256. */
@NullMarked
package io.quittance.notifications.letter.proof;

import org.jspecify.annotations.NullMarked;
