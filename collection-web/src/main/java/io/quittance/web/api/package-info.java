/** What every resource of {@code /api/v1} shares: days and amounts as they are written, pages of lists, problems. */
@NullMarked
package io.quittance.web.api;

import org.jspecify.annotations.NullMarked;
