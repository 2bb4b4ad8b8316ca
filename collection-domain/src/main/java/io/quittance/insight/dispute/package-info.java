/** The disputes of a creditor: which ones, how old, who holds them, and how long they take. */
@NullMarked
package io.quittance.insight.dispute;

import org.jspecify.annotations.NullMarked;
