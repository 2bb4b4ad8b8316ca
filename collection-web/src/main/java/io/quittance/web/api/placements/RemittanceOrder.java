package io.quittance.web.api.placements;

import io.quittance.money.Money;
import io.quittance.placement.news.NewRemittance;
import io.quittance.web.api.Amount;
import io.quittance.web.api.Day;
import io.quittance.web.api.problem.InvalidFieldException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Money that an agency collected.
 *
 * @param reference the agency's own: sent again with the same amounts it changes nothing
 * @param collected what the client paid, in the placement's currency
 * @param fee what the agency kept of it; null: nothing
 */
record RemittanceOrder(
        @NotBlank(message = "required") @Size(max = 100, message = "expected 100 characters at most")
        String reference,

        @NotNull(message = "required: an amount such as \"1234.56\"")
        Amount collected,

        @Nullable Amount fee,

        @NotNull(message = "required: a day such as 2026-11-04")
        Day receivedOn) {

    NewRemittance remitted(String currency) {
        BigDecimal kept = fee == null ? BigDecimal.ZERO : fee.value();
        if (!collected.isPositive()) {
            throw new InvalidFieldException("collected", "expected more than 0");
        }
        if (kept.signum() < 0 || kept.compareTo(collected.value()) > 0) {
            throw new InvalidFieldException("fee", "expected from 0 to what was collected");
        }
        return new NewRemittance(
                reference,
                collected.in(currency, "collected"),
                fee == null ? Money.of(kept, currency) : fee.in(currency, "fee"),
                receivedOn.date());
    }
}
