/** The files of invoices: kept as they came, put beside letters and attached to mails. */
@NullMarked
package io.quittance.notifications.enclosure;

import org.jspecify.annotations.NullMarked;
