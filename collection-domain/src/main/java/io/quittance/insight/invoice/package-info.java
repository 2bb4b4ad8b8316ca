/** Lists of invoices, now or as of any day, and one invoice in full. */
@NullMarked
package io.quittance.insight.invoice;

import org.jspecify.annotations.NullMarked;
