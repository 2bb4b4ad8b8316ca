/** Who may come in, and who may do what. */
@NullMarked
package io.quittance.web.security;

import org.jspecify.annotations.NullMarked;
