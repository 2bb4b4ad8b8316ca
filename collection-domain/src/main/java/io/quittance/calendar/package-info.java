/** Days, half-years and terms: when an invoice is due, and how late it is. */
@NullMarked
package io.quittance.calendar;

import org.jspecify.annotations.NullMarked;
