/** The page that the benchmarks write. */
@NullMarked
package io.quittance.benchmarks.page;

import org.jspecify.annotations.NullMarked;
