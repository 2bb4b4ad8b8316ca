/** What was written and sent, word for word, and what became of it. */
@NullMarked
package io.quittance.notifications.evidence;

import org.jspecify.annotations.NullMarked;
