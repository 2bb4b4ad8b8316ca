@NullMarked
package io.quittance.statement.reading.camt;

import org.jspecify.annotations.NullMarked;
