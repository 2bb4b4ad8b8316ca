/** Proof that every copy of a fact equals the facts. */
@NullMarked
package io.quittance.insight.check;

import org.jspecify.annotations.NullMarked;
