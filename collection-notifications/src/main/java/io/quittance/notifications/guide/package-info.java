/** Talking guides: what a controller says on the telephone, to this client, about this claim. */
@NullMarked
package io.quittance.notifications.guide;

import org.jspecify.annotations.NullMarked;
