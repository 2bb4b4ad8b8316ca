/** The whole program on several nodes, while people work. */
@NullMarked
package io.quittance.nodes;

import org.jspecify.annotations.NullMarked;
