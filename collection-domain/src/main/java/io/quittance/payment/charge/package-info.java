/** Money that pays late charges. */
@NullMarked
package io.quittance.payment.charge;

import org.jspecify.annotations.NullMarked;
