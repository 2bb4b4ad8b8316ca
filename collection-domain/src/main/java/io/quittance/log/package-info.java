/** What each line of the log says of what it is about: numbers, never names. */
@NullMarked
package io.quittance.log;

import org.jspecify.annotations.NullMarked;
