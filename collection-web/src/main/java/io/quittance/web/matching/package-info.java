/** The screens on which money on the accounts is matched with what clients owe. */
@NullMarked
package io.quittance.web.matching;

import org.jspecify.annotations.NullMarked;
