/** The words of single messages and letters that people edited before they left, as far as a yes depends on them. */
@NullMarked
package io.quittance.dunning.text;

import org.jspecify.annotations.NullMarked;
