/** Statements in SWIFT's older messages (MT940, MT942). */
@NullMarked
package io.quittance.statement.reading.mt;

import org.jspecify.annotations.NullMarked;
