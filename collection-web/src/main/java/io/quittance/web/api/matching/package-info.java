/** Movements of bank statements and their matching, for programs. */
@NullMarked
package io.quittance.web.api.matching;

import org.jspecify.annotations.NullMarked;
