package io.quittance.web.api.matching;

import io.quittance.web.api.Amount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a movement pays. */
record MatchBody(
        @NotEmpty(message = "required") @Size(max = 10_000, message = "expected at most 10000") @Valid @Nullable
        List<@NotNull(message = "required") @Valid Allocation> allocations) {

    /**
     * What one invoice gets.
     *
     * @param amount of a credit note below zero
     */
    record Allocation(
            @NotBlank(message = "required") String invoice,
            @NotNull(message = "required") Amount amount) {}
}
