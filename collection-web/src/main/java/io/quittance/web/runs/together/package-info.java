/** One yes or no to many steps: those that were ticked, or all that match. */
@NullMarked
package io.quittance.web.runs.together;

import org.jspecify.annotations.NullMarked;
