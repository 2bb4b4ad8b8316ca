/** The ledger of late charges, apart from the invoices: accrued, claimed, waived, paid. */
@NullMarked
package io.quittance.charge.ledger;

import org.jspecify.annotations.NullMarked;
