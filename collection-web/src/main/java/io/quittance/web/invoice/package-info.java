/** The invoices: the list, now or as of any day, and one invoice in full. */
@NullMarked
package io.quittance.web.invoice;

import org.jspecify.annotations.NullMarked;
