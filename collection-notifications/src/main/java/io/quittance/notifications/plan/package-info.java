/** Payment plans on paper: the proposal that a client signs, and what came back signed. */
@NullMarked
package io.quittance.notifications.plan;

import org.jspecify.annotations.NullMarked;
