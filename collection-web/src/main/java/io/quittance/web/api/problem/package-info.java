/** What the API answers when something fails: {@code application/problem+json} that names the field to blame. */
@NullMarked
package io.quittance.web.api.problem;

import org.jspecify.annotations.NullMarked;
