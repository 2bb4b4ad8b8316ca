/** One append-only row per fact: the memory of what happened. */
@NullMarked
package io.quittance.history;

import org.jspecify.annotations.NullMarked;
