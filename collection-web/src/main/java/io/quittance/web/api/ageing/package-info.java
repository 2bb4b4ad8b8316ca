/** The aged balance as of any day. */
@NullMarked
package io.quittance.web.api.ageing;

import org.jspecify.annotations.NullMarked;
