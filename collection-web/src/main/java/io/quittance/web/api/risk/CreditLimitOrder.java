package io.quittance.web.api.risk;

import io.quittance.web.api.Amount;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How much a client may owe.
 *
 * @param amount 0 or more, in the creditor's currency
 * @param note why, such as the decision of the credit insurer
 */
record CreditLimitOrder(
        @NotNull(message = "required: an amount such as \"1234.56\"")
        Amount amount,

        @Size(max = 500, message = "expected 500 characters at most") @Nullable
        String note) {}
