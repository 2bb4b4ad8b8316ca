/** A person puts together which client paid, and what. */
@NullMarked
package io.quittance.web.matching.allocation;

import org.jspecify.annotations.NullMarked;
