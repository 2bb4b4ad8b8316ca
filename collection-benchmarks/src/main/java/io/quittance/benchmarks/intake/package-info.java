/** What it takes to bring a file of invoices into empty books, beside plain SQL. */
@NullMarked
package io.quittance.benchmarks.intake;

import org.jspecify.annotations.NullMarked;
