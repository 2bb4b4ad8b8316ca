/** Files of invoices, clients and payments. */
@NullMarked
package io.quittance.web.api.imports;

import org.jspecify.annotations.NullMarked;
