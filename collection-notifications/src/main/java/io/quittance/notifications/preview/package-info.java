/** What edited words would say, to a client of the books or to a made-up one. */
@NullMarked
package io.quittance.notifications.preview;

import org.jspecify.annotations.NullMarked;
