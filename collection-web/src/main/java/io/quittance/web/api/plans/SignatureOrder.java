package io.quittance.web.api.plans;

import io.quittance.web.api.Day;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The client's signature under the last version of a plan.
 *
 * @param signatory who signed for it
 */
record SignatureOrder(
        @NotNull(message = "required: a day such as 2026-11-04")
        Day signedOn,

        @NotBlank(message = "required: who signed") @Size(max = 100, message = "expected 100 characters at most")
        String signatory) {}
