package io.quittance.web.api.disputes;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a client is wrong; {@code answer}: what it is told. */
record RejectionOrder(
        @NotBlank(message = "required: what the client is told")
        @Size(max = 2000, message = "expected 2000 characters at most")
        String answer) {}
