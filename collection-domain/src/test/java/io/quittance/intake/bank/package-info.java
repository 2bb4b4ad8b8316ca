@NullMarked
package io.quittance.intake.bank;

import org.jspecify.annotations.NullMarked;
