/** The words of one message or letter, as a person edited them before it left. */
@NullMarked
package io.quittance.notifications.wording.own;

import org.jspecify.annotations.NullMarked;
