/** Which late charges a client of a creditor owes: the law by country and kind, and what contracts say. */
@NullMarked
package io.quittance.charge.terms;

import org.jspecify.annotations.NullMarked;
