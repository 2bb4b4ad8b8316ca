/** Bank statements: bringing files, what each tells, and the creditor's accounts. */
@NullMarked
package io.quittance.web.statements;

import org.jspecify.annotations.NullMarked;
