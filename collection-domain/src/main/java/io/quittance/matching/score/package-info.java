/** How sure a match is: the one table of scores, what is taken off for chance, and how sure it must be to be applied. */
@NullMarked
package io.quittance.matching.score;

import org.jspecify.annotations.NullMarked;
