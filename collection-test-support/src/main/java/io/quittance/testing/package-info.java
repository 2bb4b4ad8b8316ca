/** The real PostgreSQL of every test, chosen in this one place. */
@NullMarked
package io.quittance.testing;

import org.jspecify.annotations.NullMarked;
