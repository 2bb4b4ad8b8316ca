/** What banks told: statements, their movements, and the accounts they are of. */
@NullMarked
package io.quittance.insight.statement;

import org.jspecify.annotations.NullMarked;
