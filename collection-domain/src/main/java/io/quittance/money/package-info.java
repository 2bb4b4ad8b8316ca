/** Amounts, and what a payer needs to move them to us: account number, creditor reference, QR code. */
@NullMarked
package io.quittance.money;

import org.jspecify.annotations.NullMarked;
