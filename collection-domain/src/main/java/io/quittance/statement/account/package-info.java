/** The accounts that money comes in on. */
@NullMarked
package io.quittance.statement.account;

import org.jspecify.annotations.NullMarked;
