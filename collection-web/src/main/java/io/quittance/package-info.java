/** The program's root: where it starts. */
@NullMarked
package io.quittance;

import org.jspecify.annotations.NullMarked;
