/** The rules of the code that a compiler does not know, each a test that can fail. */
@NullMarked
package io.quittance.architecture;

import org.jspecify.annotations.NullMarked;
