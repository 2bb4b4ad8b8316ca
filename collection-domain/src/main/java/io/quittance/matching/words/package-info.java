/** What payers and banks write, read for numbers: the one way in which numbers are compared, and where they may stand in a text. */
@NullMarked
package io.quittance.matching.words;

import org.jspecify.annotations.NullMarked;
