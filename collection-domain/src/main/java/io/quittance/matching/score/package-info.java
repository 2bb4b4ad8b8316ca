/** How sure a match is: the one table of scores, and what is taken off for chance. */
@NullMarked
package io.quittance.matching.score;

import org.jspecify.annotations.NullMarked;
