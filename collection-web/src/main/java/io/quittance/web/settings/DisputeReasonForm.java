package io.quittance.web.settings;

import io.quittance.dispute.DisputeReason;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;

/**
 * A reason for disputes as a person types it.
 *
 * @param code what programs call it; it never changes
 * @param days calendar days to answer
 */
record DisputeReasonForm(
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "{settings.disputes.code.form}")
        @Size(max = 40, message = "{frame.too-long}")
        String code,

        @NotBlank(message = "{frame.required}") @Size(max = 80, message = "{frame.too-long}")
        String nameFr,

        @NotBlank(message = "{frame.required}") @Size(max = 80, message = "{frame.too-long}")
        String nameEn,

        @Pattern(regexp = "[1-9][0-9]?|[12][0-9]{2}|3[0-5][0-9]|36[0-5]", message = "{settings.disputes.days.form}")
        String days,

        boolean active) {

    DisputeReasonForm {
        code = Objects.requireNonNullElse(code, "").strip();
        nameFr = Objects.requireNonNullElse(nameFr, "").strip();
        nameEn = Objects.requireNonNullElse(nameEn, "").strip();
        days = Objects.requireNonNullElse(days, "").strip();
    }

    static final DisputeReasonForm BLANK = new DisputeReasonForm("", "", "", "7", true);

    static DisputeReasonForm of(DisputeReason reason) {
        return new DisputeReasonForm(
                reason.code(),
                reason.nameFr(),
                reason.nameEn(),
                Integer.toString(reason.daysToAnswer()),
                reason.active());
    }

    DisputeReason reason(long id) {
        return new DisputeReason(id, code, nameFr, nameEn, Integer.parseInt(days), active);
    }
}
