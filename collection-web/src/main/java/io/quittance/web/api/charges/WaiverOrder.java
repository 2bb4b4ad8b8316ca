package io.quittance.web.api.charges;

import io.quittance.charge.ledger.ChargeKind;
import io.quittance.web.api.Amount;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Charges to be given up.
 *
 * @param amount null: all that is outstanding today
 */
record WaiverOrder(
        @NotNull(message = "required: INTEREST or INDEMNITY")
        ChargeKind kind,

        @Nullable Amount amount,

        @NotBlank(message = "required: why") @Size(max = 500, message = "expected 500 characters at most")
        String reason) {}
