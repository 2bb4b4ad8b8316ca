/** What is to be done today. */
@NullMarked
package io.quittance.insight.today;

import org.jspecify.annotations.NullMarked;
