/** Money on the accounts that waits to be matched, and what was matched. */
@NullMarked
package io.quittance.insight.matching;

import org.jspecify.annotations.NullMarked;
