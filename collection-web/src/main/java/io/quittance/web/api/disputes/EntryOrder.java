package io.quittance.web.api.disputes;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What is said about a dispute. */
record EntryOrder(
        @NotBlank(message = "required: what is said") @Size(max = 5000, message = "expected 5000 characters at most")
        String text) {}
