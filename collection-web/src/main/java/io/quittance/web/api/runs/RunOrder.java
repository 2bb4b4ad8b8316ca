package io.quittance.web.api.runs;

import io.quittance.web.api.Day;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A night to be run.
 *
 * @param on its business day, in the creditor's time zone
 * @param preview true: decide, and write nothing
 */
record RunOrder(
        @NotNull(message = "required: a day such as 2026-11-04")
        Day on,

        @Nullable Boolean preview) {

    boolean isPreview() {
        return Boolean.TRUE.equals(preview);
    }
}
