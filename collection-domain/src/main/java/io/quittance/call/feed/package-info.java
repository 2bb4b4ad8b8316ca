/** The address from which a person's calendar reads the calls to make. */
@NullMarked
package io.quittance.call.feed;

import org.jspecify.annotations.NullMarked;
