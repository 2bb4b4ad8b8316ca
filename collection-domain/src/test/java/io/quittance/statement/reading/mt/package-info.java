@NullMarked
package io.quittance.statement.reading.mt;

import org.jspecify.annotations.NullMarked;
