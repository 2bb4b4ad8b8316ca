/** What agencies, lawyers and courts ask for instead of us: what they tell, what they remit, how it ends. */
@NullMarked
package io.quittance.web.placements;

import org.jspecify.annotations.NullMarked;
