@NullMarked
package io.quittance.intake.reading;

import org.jspecify.annotations.NullMarked;
