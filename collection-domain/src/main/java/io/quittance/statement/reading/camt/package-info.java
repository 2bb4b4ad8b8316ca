/** Statements in XML (ISO 20022: camt.052, camt.053, camt.054). */
@NullMarked
package io.quittance.statement.reading.camt;

import org.jspecify.annotations.NullMarked;
