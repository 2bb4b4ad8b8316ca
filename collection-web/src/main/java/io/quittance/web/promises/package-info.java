/** Promises: taking one down, the list of them, one with what became of it. */
@NullMarked
package io.quittance.web.promises;

import org.jspecify.annotations.NullMarked;
