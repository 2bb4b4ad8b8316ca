/** How clients are treated, on the screens: the stop of all automatic sending. */
@NullMarked
package io.quittance.web.conduct;

import org.jspecify.annotations.NullMarked;
