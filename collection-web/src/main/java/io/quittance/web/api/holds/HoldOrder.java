package io.quittance.web.api.holds;

import io.quittance.hold.HoldReason;
import io.quittance.web.api.Amount;
import io.quittance.web.api.Day;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A hold to be placed.
 *
 * @param until the last day on which it counts; null: until it is lifted
 * @param amount the part of an invoice that is held, in its currency; null: all of it
 */
record HoldOrder(
        @NotNull(message = "required: DISPUTE, PROMISE, PLAN, INSOLVENCY, ADDRESS or PAUSE")
        HoldReason reason,

        @Nullable Day until,
        @Nullable Amount amount,

        @Size(max = 2000, message = "expected 2000 characters at most") @Nullable
        String note) {

    @Nullable
    LocalDate lastDay() {
        return until == null ? null : until.date();
    }
}
