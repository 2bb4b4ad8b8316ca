/** What a message says: Mustache texts by level and language, and everything they may mention. */
@NullMarked
package io.quittance.notifications.template;

import org.jspecify.annotations.NullMarked;
