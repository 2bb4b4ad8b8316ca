/** The figures: how much is owed, how late, and how well it is collected, as of any day. */
@NullMarked
package io.quittance.web.figures;

import org.jspecify.annotations.NullMarked;
