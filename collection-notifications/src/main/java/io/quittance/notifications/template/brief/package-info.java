/** What a text message says, and how long it is for a telephone network. */
@NullMarked
package io.quittance.notifications.template.brief;

import org.jspecify.annotations.NullMarked;
