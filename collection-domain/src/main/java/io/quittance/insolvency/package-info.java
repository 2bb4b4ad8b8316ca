/** Collective proceedings against a client: everything stops, and the claim is declared in time. */
@NullMarked
package io.quittance.insolvency;

import org.jspecify.annotations.NullMarked;
