/** The figures managers steer by, each with one formula in one place. */
@NullMarked
package io.quittance.insight;

import org.jspecify.annotations.NullMarked;
