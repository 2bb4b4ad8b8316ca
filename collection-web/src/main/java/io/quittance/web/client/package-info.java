/** The clients: the list, and one client with all that is known of it. */
@NullMarked
package io.quittance.web.client;

import org.jspecify.annotations.NullMarked;
