/** What stands around every page: who is here, for which creditor, on which day, in which language. */
@NullMarked
package io.quittance.web.frame;

import org.jspecify.annotations.NullMarked;
