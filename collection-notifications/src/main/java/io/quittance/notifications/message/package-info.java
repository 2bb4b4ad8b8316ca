/** The outbox: one message per approved email step, composed from what is owed that day, kept as evidence. */
@NullMarked
package io.quittance.notifications.message;

import org.jspecify.annotations.NullMarked;
