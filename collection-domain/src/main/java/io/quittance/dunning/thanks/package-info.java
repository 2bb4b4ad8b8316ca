/** Thanks to clients who paid all that they were reminded of. */
@NullMarked
package io.quittance.dunning.thanks;

import org.jspecify.annotations.NullMarked;
