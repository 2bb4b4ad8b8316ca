/** Mails to clients that no step of a ladder asks for: each is asked for once, and written by the next composition of messages. */
@NullMarked
package io.quittance.notice;

import org.jspecify.annotations.NullMarked;
