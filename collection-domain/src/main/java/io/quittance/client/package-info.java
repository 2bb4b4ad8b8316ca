/** Who owes: clients and their contacts. */
@NullMarked
package io.quittance.client;

import org.jspecify.annotations.NullMarked;
