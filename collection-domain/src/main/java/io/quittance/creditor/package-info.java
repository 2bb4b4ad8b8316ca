/** The legal entities whose books we collect, the people who work on them, and the official numbers of businesses. */
@NullMarked
package io.quittance.creditor;

import org.jspecify.annotations.NullMarked;
