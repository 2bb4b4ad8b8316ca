package io.quittance.web.api.promises;

import io.quittance.promise.PromiseChannel;
import io.quittance.web.api.Amount;
import io.quittance.web.api.CurrencyCode;
import io.quittance.web.api.Day;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A promise to be taken down.
 *
 * @param amount more than 0 and at most what is open and not held
 * @param promisedFor the day on which the client pays
 * @param invoices numbers of those that it named; none: the client as a whole
 * @param despiteBroken whether the caller knows that the client broke two promises in the last six months
 */
record PromiseOrder(
        @NotNull(message = "required: an amount such as \"1234.56\"")
        Amount amount,

        @NotNull(message = "required: a currency such as EUR")
        CurrencyCode currency,

        @NotNull(message = "required: a day such as 2026-11-04")
        Day promisedFor,

        @Size(max = 500, message = "expected 500 numbers at most") @Nullable
        List<@NotNull(message = "required: an invoice's number") String> invoices,

        @Size(max = 200, message = "expected 200 characters at most") @Nullable
        String promisedBy,

        @Nullable PromiseChannel channel,

        @Size(max = 1000, message = "expected 1000 characters at most") @Nullable
        String note,

        @Nullable Boolean despiteBroken) {}
