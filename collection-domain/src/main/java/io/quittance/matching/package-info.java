/** Money that came in is matched with what clients owe: by itself where that is sure, by a person where it is not. */
@NullMarked
package io.quittance.matching;

import org.jspecify.annotations.NullMarked;
