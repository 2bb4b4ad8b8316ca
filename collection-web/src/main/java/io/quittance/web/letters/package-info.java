/** Letters on paper: the queue, the batches in which they are printed and posted, and what is set about them. */
@NullMarked
package io.quittance.web.letters;

import org.jspecify.annotations.NullMarked;
