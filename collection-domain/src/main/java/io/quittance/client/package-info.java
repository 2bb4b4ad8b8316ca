/** Who owes us: clients and the official numbers that identify them. */
@NullMarked
package io.quittance.client;

import org.jspecify.annotations.NullMarked;
