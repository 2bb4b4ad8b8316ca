/** What clients contest, who answers for it, and what becomes of it; a hold keeps the ladder still meanwhile. */
@NullMarked
package io.quittance.dispute;

import org.jspecify.annotations.NullMarked;
