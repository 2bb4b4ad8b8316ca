/** Names of payers, and how much alike two of them are. */
@NullMarked
package io.quittance.matching.names;

import org.jspecify.annotations.NullMarked;
