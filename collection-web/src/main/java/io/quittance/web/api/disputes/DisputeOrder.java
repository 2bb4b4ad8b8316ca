package io.quittance.web.api.disputes;

import io.quittance.web.api.Amount;
import io.quittance.web.api.Day;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A dispute to be opened.
 *
 * @param reason the code of one of the creditor's reasons, such as {@code wrong-price}
 * @param amount the part that is disputed, in the invoice's currency; null: all of it that is not disputed yet
 * @param note what the client says
 * @param dueOn by when it is answered; null: by the calendar days of the reason
 */
record DisputeOrder(
        @NotNull(message = "required: the code of a reason, such as wrong-price")
        String reason,

        @Nullable Amount amount,

        @NotBlank(message = "required: what the client says")
        @Size(max = 2000, message = "expected 2000 characters at most")
        String note,

        @Nullable Day dueOn) {}
