/** Which clients may have paid: what payers write is looked up among all invoices and clients at once. */
@NullMarked
package io.quittance.matching.candidates;

import org.jspecify.annotations.NullMarked;
