/** What a person has to do by hand. */
@NullMarked
package io.quittance.task;

import org.jspecify.annotations.NullMarked;
