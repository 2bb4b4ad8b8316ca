/** Letters on paper: one per approved step, as a PDF, printed in batches and posted, kept as evidence. */
@NullMarked
package io.quittance.notifications.letter;

import org.jspecify.annotations.NullMarked;
