@NullMarked
package io.quittance.statement.reading.cfonb;

import org.jspecify.annotations.NullMarked;
