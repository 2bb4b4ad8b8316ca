/** Questions about placements: what is at stake, what came of them. */
@NullMarked
package io.quittance.placement.report;

import org.jspecify.annotations.NullMarked;
