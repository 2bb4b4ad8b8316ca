/** How the product itself is doing, read from its books: nights, messages, statements, nodes. */
@NullMarked
package io.quittance.insight.watch;

import org.jspecify.annotations.NullMarked;
