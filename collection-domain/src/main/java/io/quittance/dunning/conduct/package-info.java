/** How clients are treated, whatever they owe: when they may be written to, and the button that stops it all. */
@NullMarked
package io.quittance.dunning.conduct;

import org.jspecify.annotations.NullMarked;
