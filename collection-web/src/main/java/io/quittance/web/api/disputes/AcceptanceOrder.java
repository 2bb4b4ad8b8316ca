package io.quittance.web.api.disputes;

import io.quittance.dispute.Awaited;
import io.quittance.web.api.Amount;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * That a client is right.
 *
 * @param amount about how much, in the invoice's currency; null: all that is disputed
 * @param awaits what brings the invoice down by that
 * @param answer what the client is told; null: nothing
 */
record AcceptanceOrder(
        @Nullable Amount amount,

        @NotNull(message = "required: CREDIT_NOTE or ADJUSTMENT")
        Awaited awaits,

        @Size(max = 2000, message = "expected 2000 characters at most") @Nullable
        String answer) {}
