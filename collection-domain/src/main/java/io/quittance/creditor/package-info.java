/** The legal entities whose books we collect, and the people who work on them. */
@NullMarked
package io.quittance.creditor;

import org.jspecify.annotations.NullMarked;
