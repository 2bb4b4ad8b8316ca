@NullMarked
package io.quittance.statement.reading;

import org.jspecify.annotations.NullMarked;
