package io.quittance.dispute;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A dispute to be opened.
 *
 * @param amount the part that is disputed, in the invoice's currency; null: all of it that is not disputed yet
 * @param note what the client says
 * @param owner null: whoever opens it, as far as that is a person with an account
 * @param dueOn by when it is answered; null: by the days of its reason
 */
public record NewDispute(
        long creditorId,
        long invoiceId,
        long reasonId,
        @Nullable BigDecimal amount,
        String note,
        @Nullable DisputeOwner owner,
        @Nullable LocalDate dueOn) {

    public NewDispute {
        note = note.strip();
    }

    /** With nothing but what is disputed and why. */
    public static NewDispute of(
            long creditorId, long invoiceId, DisputeReason reason, @Nullable BigDecimal amount, String note) {
        return new NewDispute(creditorId, invoiceId, reason.id(), amount, note, null, null);
    }
}
