/** Disputes: the list, one of them, a new one, its conversation, and colleagues who answer by a link. */
@NullMarked
package io.quittance.web.disputes;

import org.jspecify.annotations.NullMarked;
