/** The life of a letter: its page, what is told of it by hand or by a file, and its proofs. */
@NullMarked
package io.quittance.web.letterlife;

import org.jspecify.annotations.NullMarked;
