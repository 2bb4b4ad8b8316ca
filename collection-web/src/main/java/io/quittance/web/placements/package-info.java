/** What is handed over to agencies, lawyers and courts: the decision, what they tell, what they remit, how it ends. */
@NullMarked
package io.quittance.web.placements;

import org.jspecify.annotations.NullMarked;
