/** How much of a year of bank statements is matched without anybody, how much of that rightly, and how fast. */
@NullMarked
package io.quittance.benchmarks.matching;

import org.jspecify.annotations.NullMarked;
