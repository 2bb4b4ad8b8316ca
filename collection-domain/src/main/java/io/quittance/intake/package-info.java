/** What comes in from files: uploaded, read, checked, posted, and taken back as long as nothing was built on it. */
@NullMarked
package io.quittance.intake;

import org.jspecify.annotations.NullMarked;
