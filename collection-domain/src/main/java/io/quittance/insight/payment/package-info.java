/** What was received, and what is still to be matched. */
@NullMarked
package io.quittance.insight.payment;

import org.jspecify.annotations.NullMarked;
