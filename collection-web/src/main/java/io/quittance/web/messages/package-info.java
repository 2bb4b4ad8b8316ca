/** What was written to clients, and the mails the catcher kept. */
@NullMarked
package io.quittance.web.messages;

import org.jspecify.annotations.NullMarked;
