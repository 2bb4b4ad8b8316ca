/** Nights that were run, tonight's preview, and what people decide about their steps. */
@NullMarked
package io.quittance.web.runs;

import org.jspecify.annotations.NullMarked;
