/** Letters and mails: written from the dunning steps, sent, and proven. */
@NullMarked
package io.quittance.notifications;

import org.jspecify.annotations.NullMarked;
