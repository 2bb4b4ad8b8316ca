/** Who collects for us, and at what price. */
@NullMarked
package io.quittance.web.agencies;

import org.jspecify.annotations.NullMarked;
