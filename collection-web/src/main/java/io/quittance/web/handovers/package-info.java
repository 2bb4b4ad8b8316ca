/** The decision to place a debt with somebody else: what is at stake, the yes, the no, and what is to be done first. */
@NullMarked
package io.quittance.web.handovers;

import org.jspecify.annotations.NullMarked;
