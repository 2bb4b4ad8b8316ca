/** Notices as mails: written from what they are about as it stands that day, looked at once more when they leave. */
@NullMarked
package io.quittance.notifications.notice;

import org.jspecify.annotations.NullMarked;
