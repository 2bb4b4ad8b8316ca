/** What a night decided for one client and currency, and what people do with it. */
@NullMarked
package io.quittance.dunning.step;

import org.jspecify.annotations.NullMarked;
