/** The night: who climbs, who is left alone and why. */
@NullMarked
package io.quittance.dunning.run;

import org.jspecify.annotations.NullMarked;
