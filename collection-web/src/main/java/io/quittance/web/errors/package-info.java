/** The pages that say what went wrong. */
@NullMarked
package io.quittance.web.errors;

import org.jspecify.annotations.NullMarked;
