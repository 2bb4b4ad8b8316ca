/** The aged balance as of any day, its history, who weighs most in it, and the figures drawn from it. */
@NullMarked
package io.quittance.insight.ageing;

import org.jspecify.annotations.NullMarked;
