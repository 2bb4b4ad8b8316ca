/** What lateness costs the debtor: interest, the recovery indemnity and the rates behind them. */
@NullMarked
package io.quittance.charge;

import org.jspecify.annotations.NullMarked;
