/** Files of invoices, clients and payments, from upload to posting. */
@NullMarked
package io.quittance.web.imports;

import org.jspecify.annotations.NullMarked;
