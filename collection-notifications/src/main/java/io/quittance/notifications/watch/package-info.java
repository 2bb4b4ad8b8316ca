/** What the product says of its own state, and the mails by which its administrators learn of it. */
@NullMarked
package io.quittance.notifications.watch;

import org.jspecify.annotations.NullMarked;
