package io.quittance.web.conduct;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why all automatic sending is to stop, and for whom: {@code ONE}, the creditor at hand, or {@code ALL}. */
record StopForm(
        @NotBlank(message = "{frame.required}") @Size(max = 500, message = "{frame.too-long}")
        String reason,

        String scope) {

    static final StopForm BLANK = new StopForm("", "ONE");

    boolean isOfAll() {
        return scope.equals("ALL");
    }
}
