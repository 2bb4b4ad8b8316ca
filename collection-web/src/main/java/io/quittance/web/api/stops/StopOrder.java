package io.quittance.web.api.stops;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An order to stop all automatic sending.
 *
 * @param allCreditors true: of every creditor of this installation; false, or left out: of the caller's
 */
record StopOrder(
        @NotBlank(message = "required: why sending is to stop")
        @Size(max = 500, message = "expected 500 characters at most")
        String reason,

        @Nullable Boolean allCreditors) {

    boolean isOfAll() {
        return Boolean.TRUE.equals(allCreditors);
    }
}
