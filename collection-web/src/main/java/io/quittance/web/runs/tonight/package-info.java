/** The night that is run now: begun by a person, and followed by whoever looks. */
@NullMarked
package io.quittance.web.runs.tonight;

import org.jspecify.annotations.NullMarked;
