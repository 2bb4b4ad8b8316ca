/** How far the night that is being run has come, told while nothing of it can be seen yet. */
@NullMarked
package io.quittance.dunning.run.progress;

import org.jspecify.annotations.NullMarked;
