/** One client at a glance: figures, open invoices, timeline; and finding it. */
@NullMarked
package io.quittance.insight.client;

import org.jspecify.annotations.NullMarked;
