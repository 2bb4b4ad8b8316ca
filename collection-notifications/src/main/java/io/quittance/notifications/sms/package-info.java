/** Text messages: the gateway that takes them, and what it reports of their delivery. */
@NullMarked
package io.quittance.notifications.sms;

import org.jspecify.annotations.NullMarked;
