/** What the bank says happened on the creditor's accounts. */
@NullMarked
package io.quittance.statement;

import org.jspecify.annotations.NullMarked;
