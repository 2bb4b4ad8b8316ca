/** Books to look at without a file at hand: a French wholesaler that the product makes up by itself. */
@NullMarked
package io.quittance.intake.sample;

import org.jspecify.annotations.NullMarked;
