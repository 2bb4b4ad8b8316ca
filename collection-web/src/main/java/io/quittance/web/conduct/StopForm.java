package io.quittance.web.conduct;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Why all automatic sending is to stop, and for whom.
 *
 * @param scope {@code ONE}, the creditor at hand, or {@code ALL}; null: there is but one
 */
record StopForm(
        @NotBlank(message = "{frame.required}") @Size(max = 500, message = "{frame.too-long}")
        String reason,

        @Nullable String scope) {

    static final StopForm BLANK = new StopForm("", "ONE");

    boolean isOfAll() {
        return "ALL".equals(scope);
    }
}
