/** The picture on a creditor's letters and mails. */
@NullMarked
package io.quittance.creditor.logo;

import org.jspecify.annotations.NullMarked;
