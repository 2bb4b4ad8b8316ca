/** Where what the product remembers of a visitor stands. */
@NullMarked
package io.quittance.web.session;

import org.jspecify.annotations.NullMarked;
