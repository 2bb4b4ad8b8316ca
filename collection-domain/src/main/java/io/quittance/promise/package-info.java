/** Promises to pay: given, held against, and found kept or broken by what was paid. */
@NullMarked
package io.quittance.promise;

import org.jspecify.annotations.NullMarked;
