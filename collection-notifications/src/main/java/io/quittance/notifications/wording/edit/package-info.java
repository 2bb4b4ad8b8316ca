/** How people change words: what they may mention, what is wrong with them, and who changed what. */
@NullMarked
package io.quittance.notifications.wording.edit;

import org.jspecify.annotations.NullMarked;
