/** The second person's yes that a large plan waits for. */
@NullMarked
package io.quittance.plan.approval;

import org.jspecify.annotations.NullMarked;
