/** Made-up books and who pays them, how and when: the same for the same seed. */
@NullMarked
package io.quittance.benchmarks.books;

import org.jspecify.annotations.NullMarked;
