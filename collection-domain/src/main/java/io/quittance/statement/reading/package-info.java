/** Bank statements out of files: which format it is, and then the reader of that format. */
@NullMarked
package io.quittance.statement.reading;

import org.jspecify.annotations.NullMarked;
