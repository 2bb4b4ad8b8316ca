/** Payments received: recording one, and the list. */
@NullMarked
package io.quittance.web.payment;

import org.jspecify.annotations.NullMarked;
