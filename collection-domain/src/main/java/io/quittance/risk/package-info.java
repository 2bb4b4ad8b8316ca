/** What a client may owe, what it owes, and what its behaviour says of it. */
@NullMarked
package io.quittance.risk;

import org.jspecify.annotations.NullMarked;
