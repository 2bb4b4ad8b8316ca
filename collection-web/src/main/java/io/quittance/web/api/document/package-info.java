/** The OpenAPI document of the API, with an example for every operation. */
@NullMarked
package io.quittance.web.api.document;

import org.jspecify.annotations.NullMarked;
