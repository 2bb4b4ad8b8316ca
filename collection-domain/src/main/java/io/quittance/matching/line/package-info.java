/** Movements of bank statements as matching sees them: what waits, and what became of the rest. */
@NullMarked
package io.quittance.matching.line;

import org.jspecify.annotations.NullMarked;
