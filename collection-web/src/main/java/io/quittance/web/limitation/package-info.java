/** Limitation: what interrupts it is recorded, and taken back. */
@NullMarked
package io.quittance.web.limitation;

import org.jspecify.annotations.NullMarked;
