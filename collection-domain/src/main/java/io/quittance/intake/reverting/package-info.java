/** Takes an import back, as long as nothing was built on it. */
@NullMarked
package io.quittance.intake.reverting;

import org.jspecify.annotations.NullMarked;
