/** How each creditor matches: what is sure enough, and how little is given up. */
@NullMarked
package io.quittance.matching.policy;

import org.jspecify.annotations.NullMarked;
