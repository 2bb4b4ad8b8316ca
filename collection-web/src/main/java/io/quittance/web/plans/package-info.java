/** Payment plans: written, proposed, signed, followed to their last instalment. */
@NullMarked
package io.quittance.web.plans;

import org.jspecify.annotations.NullMarked;
