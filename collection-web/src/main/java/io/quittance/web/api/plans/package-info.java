/** Payment plans, for programs. */
@NullMarked
package io.quittance.web.api.plans;

import org.jspecify.annotations.NullMarked;
