/** Invoices: the list, now or as of a day, and one with its place on the ladder. */
@NullMarked
package io.quittance.web.api.invoices;

import org.jspecify.annotations.NullMarked;
