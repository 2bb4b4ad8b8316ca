/** Letters: where each stands, what is told of it, its PDF and its proofs. */
@NullMarked
package io.quittance.web.api.letters;

import org.jspecify.annotations.NullMarked;
