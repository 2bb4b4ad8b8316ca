/** Late charges, computed and claimed. */
@NullMarked
package io.quittance.web.api.charges;

import org.jspecify.annotations.NullMarked;
