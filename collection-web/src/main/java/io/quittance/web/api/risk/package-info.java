/** What clients may owe, and proceedings against them, over the API. */
@NullMarked
package io.quittance.web.api.risk;

import org.jspecify.annotations.NullMarked;
