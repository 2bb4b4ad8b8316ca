/** The one thing that stops dunning: a hold, on a client, an invoice or part of one. */
@NullMarked
package io.quittance.hold;

import org.jspecify.annotations.NullMarked;
