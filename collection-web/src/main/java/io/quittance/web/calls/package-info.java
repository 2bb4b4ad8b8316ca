/** Calls: the list of whom to ring, the sheet of each call, and what came of it. */
@NullMarked
package io.quittance.web.calls;

import org.jspecify.annotations.NullMarked;
