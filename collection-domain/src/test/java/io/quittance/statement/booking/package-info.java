@NullMarked
package io.quittance.statement.booking;

import org.jspecify.annotations.NullMarked;
