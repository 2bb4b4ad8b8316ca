/** Which clients a credit may have come from, and what they owe. */
@NullMarked
package io.quittance.matching.candidates;

import org.jspecify.annotations.NullMarked;
