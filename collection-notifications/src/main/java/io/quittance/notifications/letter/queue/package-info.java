/** Letters on their way out of the house: those that wait, and the batches in which they are printed and posted. */
@NullMarked
package io.quittance.notifications.letter.queue;

import org.jspecify.annotations.NullMarked;
