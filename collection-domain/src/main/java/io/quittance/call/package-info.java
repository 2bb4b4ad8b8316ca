/** Calls: what came of ringing a client, what it does to the ladder, and taking it back. */
@NullMarked
package io.quittance.call;

import org.jspecify.annotations.NullMarked;
