/** Invoices that an agency, a lawyer or a court asks for instead of us. */
@NullMarked
package io.quittance.placement;

import org.jspecify.annotations.NullMarked;
