/** Work that is done on several threads at once. */
@NullMarked
package io.quittance.notifications.lane;

import org.jspecify.annotations.NullMarked;
