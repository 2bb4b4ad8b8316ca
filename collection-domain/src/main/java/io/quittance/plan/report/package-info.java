/** Questions about payment plans: which there are, what is in one, and what falls due when. */
@NullMarked
package io.quittance.plan.report;

import org.jspecify.annotations.NullMarked;
