/** How long people wait for a page of large books while others work. */
@NullMarked
package io.quittance.benchmarks.screens;

import org.jspecify.annotations.NullMarked;
