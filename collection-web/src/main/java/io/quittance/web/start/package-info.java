/** The first and the last things a start does: what must exist, and what the person at the terminal reads. */
@NullMarked
package io.quittance.web.start;

import org.jspecify.annotations.NullMarked;
