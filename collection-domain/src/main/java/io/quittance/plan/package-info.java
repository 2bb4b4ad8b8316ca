/** Payment plans: a debt cut into instalments, proposed, signed, and read from payments as paid, late or broken. */
@NullMarked
package io.quittance.plan;

import org.jspecify.annotations.NullMarked;
