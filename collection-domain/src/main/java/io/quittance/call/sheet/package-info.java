/** Whom to ring, when, and what to know before: the list of calls and the sheet of each. */
@NullMarked
package io.quittance.call.sheet;

import org.jspecify.annotations.NullMarked;
