/** The product as the benchmarks start it. */
@NullMarked
package io.quittance.benchmarks.product;

import org.jspecify.annotations.NullMarked;
