/** The PostgreSQL that comes with the program: kept in the user's own folder, or thrown away after the tests. */
@NullMarked
package io.quittance.embedded;

import org.jspecify.annotations.NullMarked;
