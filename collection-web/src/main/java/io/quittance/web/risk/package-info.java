/** What clients may owe, and proceedings against them. */
@NullMarked
package io.quittance.web.risk;

import org.jspecify.annotations.NullMarked;
