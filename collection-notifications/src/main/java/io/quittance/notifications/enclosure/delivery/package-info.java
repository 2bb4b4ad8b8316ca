/** Files of many invoices brought at once, each under the number of its invoice: looked at first, then kept. */
@NullMarked
package io.quittance.notifications.enclosure.delivery;

import org.jspecify.annotations.NullMarked;
