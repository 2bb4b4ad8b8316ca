/** What was written to clients, and the order to deliver what is due. */
@NullMarked
package io.quittance.web.api.messages;

import org.jspecify.annotations.NullMarked;
