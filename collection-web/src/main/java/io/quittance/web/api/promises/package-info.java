/** Promises over the API. */
@NullMarked
package io.quittance.web.api.promises;

import org.jspecify.annotations.NullMarked;
