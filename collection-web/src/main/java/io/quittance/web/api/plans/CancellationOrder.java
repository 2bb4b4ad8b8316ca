package io.quittance.web.api.plans;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The end of a plan, and why. */
record CancellationOrder(
        @NotBlank(message = "required: why") @Size(max = 200, message = "expected 200 characters at most")
        String reason) {}
