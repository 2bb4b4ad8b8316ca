/** Clients: the list, one with its figures, and its history. */
@NullMarked
package io.quittance.web.api.clients;

import org.jspecify.annotations.NullMarked;
