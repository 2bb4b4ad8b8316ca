/** The overdue list: who owes, how late, what will happen next. */
@NullMarked
package io.quittance.insight.overdue;

import org.jspecify.annotations.NullMarked;
