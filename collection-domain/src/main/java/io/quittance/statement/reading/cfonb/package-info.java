/** Statements in records of 120 characters (CFONB). */
@NullMarked
package io.quittance.statement.reading.cfonb;

import org.jspecify.annotations.NullMarked;
