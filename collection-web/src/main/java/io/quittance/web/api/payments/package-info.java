/** Money received, and which invoices it settled. */
@NullMarked
package io.quittance.web.api.payments;

import org.jspecify.annotations.NullMarked;
