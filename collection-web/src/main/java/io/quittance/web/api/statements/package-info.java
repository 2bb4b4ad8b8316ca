/** Files of bank statements. */
@NullMarked
package io.quittance.web.api.statements;

import org.jspecify.annotations.NullMarked;
