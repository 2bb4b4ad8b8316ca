/** Who collects for a creditor, under which mandate and at what price. */
@NullMarked
package io.quittance.placement.agency;

import org.jspecify.annotations.NullMarked;
