/** Nights: run, previewed, and what each decided. */
@NullMarked
package io.quittance.web.api.runs;

import org.jspecify.annotations.NullMarked;
