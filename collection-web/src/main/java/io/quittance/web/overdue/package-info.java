/** The overdue list: one row per client, what is at stake, what will happen next, and why nothing does. */
@NullMarked
package io.quittance.web.overdue;

import org.jspecify.annotations.NullMarked;
