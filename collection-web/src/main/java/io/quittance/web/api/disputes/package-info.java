/** Disputes: opened on an invoice, listed, answered, decided. */
@NullMarked
package io.quittance.web.api.disputes;

import org.jspecify.annotations.NullMarked;
