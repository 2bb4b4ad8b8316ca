/** The ladders that clients climb, and who follows which. */
@NullMarked
package io.quittance.web.policies;

import org.jspecify.annotations.NullMarked;
