/** Late charges on screens: a calculator, a creditor's terms, what was claimed, waived and paid. */
@NullMarked
package io.quittance.web.charges;

import org.jspecify.annotations.NullMarked;
