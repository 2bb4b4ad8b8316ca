/** What the readers of all formats share: the text of a file, its amounts and days, its refusal. */
@NullMarked
package io.quittance.statement.reading.source;

import org.jspecify.annotations.NullMarked;
