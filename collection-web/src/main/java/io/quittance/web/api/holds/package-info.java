/** Holds on clients and invoices: the one thing that stops dunning. */
@NullMarked
package io.quittance.web.api.holds;

import org.jspecify.annotations.NullMarked;
