/** Handing messages over to a mail server, and being honest about what became of them. */
@NullMarked
package io.quittance.notifications.mail;

import org.jspecify.annotations.NullMarked;
