/** The people who may sign in, and one's own account. */
@NullMarked
package io.quittance.web.people;

import org.jspecify.annotations.NullMarked;
