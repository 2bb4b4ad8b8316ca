/** What a credit on an account may pay: proposals with a score and their reasons, worked out without a database. */
@NullMarked
package io.quittance.matching.engine;

import org.jspecify.annotations.NullMarked;
