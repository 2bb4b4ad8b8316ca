/** What came in, and which invoices it settled. */
@NullMarked
package io.quittance.payment;

import org.jspecify.annotations.NullMarked;
