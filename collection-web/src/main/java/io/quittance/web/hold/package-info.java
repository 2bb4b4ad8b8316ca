/** Holds: placing one on a client, an invoice or a part of one, and lifting it. */
@NullMarked
package io.quittance.web.hold;

import org.jspecify.annotations.NullMarked;
