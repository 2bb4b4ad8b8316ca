/** Files in which an agency tells how far it is and what it collected. */
@NullMarked
package io.quittance.intake.agency;

import org.jspecify.annotations.NullMarked;
