/** The same year through the product: its tables, its files of statements, its matching. */
@NullMarked
package io.quittance.benchmarks.database;

import org.jspecify.annotations.NullMarked;
