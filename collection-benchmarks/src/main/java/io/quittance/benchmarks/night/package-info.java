/** What a night takes, beside plain SQL that writes the same rows. */
@NullMarked
package io.quittance.benchmarks.night;

import org.jspecify.annotations.NullMarked;
