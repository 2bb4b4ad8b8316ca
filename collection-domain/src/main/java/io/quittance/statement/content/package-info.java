/** A bank statement as every reader tells it, whatever file it stood in. */
@NullMarked
package io.quittance.statement.content;

import org.jspecify.annotations.NullMarked;
