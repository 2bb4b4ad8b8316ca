/** The day after which a claim can no longer be brought, and what makes it begin anew. */
@NullMarked
package io.quittance.invoice.limitation;

import org.jspecify.annotations.NullMarked;
