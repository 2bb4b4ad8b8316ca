/** The screens for files of invoices: one on its invoice's page, many at once. */
@NullMarked
package io.quittance.web.enclosures;

import org.jspecify.annotations.NullMarked;
