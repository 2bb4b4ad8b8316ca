/** Every job and its schedule. */
@NullMarked
package io.quittance.scheduler;

import org.jspecify.annotations.NullMarked;
