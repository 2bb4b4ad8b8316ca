/** What is owed: invoices and credit notes, and what is left of them. */
@NullMarked
package io.quittance.invoice;

import org.jspecify.annotations.NullMarked;
