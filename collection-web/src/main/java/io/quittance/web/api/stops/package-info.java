/** The stop of all automatic sending. */
@NullMarked
package io.quittance.web.api.stops;

import org.jspecify.annotations.NullMarked;
