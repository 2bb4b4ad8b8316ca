package io.quittance.dunning.run;

import io.quittance.hold.HoldReason;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How many invoices were left alone for one reason, in one currency.
 *
 * @param holdReason why they are held, where the reason is {@link SkipReason#HELD}
 * @param amount their balances together
 */
public record ReasonCount(
        SkipReason reason, @Nullable HoldReason holdReason, String currency, int invoices, BigDecimal amount) {}
