/** The product in a real browser, as a newcomer meets it. */
@NullMarked
package io.quittance.browser;

import org.jspecify.annotations.NullMarked;
