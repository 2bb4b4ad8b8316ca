/** What a message would say on a day: what its step may still ask for, and the letter that asks for it. */
@NullMarked
package io.quittance.notifications.draft;

import org.jspecify.annotations.NullMarked;
