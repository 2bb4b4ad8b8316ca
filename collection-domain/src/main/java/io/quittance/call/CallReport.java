package io.quittance.call;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of a call.
 *
 * @param contactId who was rung; null: nobody on file
 * @param amount promised or disputed, in the currency of the step; null: none, or all of it
 * @param paidOn the day of a promised or announced payment
 * @param invoiceId the disputed one; null: all that is asked for
 * @param reason what the client says of a dispute; else empty
 * @param disputeReason of the creditor's reasons, by its id; null: the one for what none of the others says
 * @param callBackAt when the client wants to be rung
 * @param sendTo the contact who gets the statement; null: whoever the client's mail goes to
 */
public record CallReport(
        CallOutcome outcome,
        @Nullable Long contactId,
        String note,
        @Nullable BigDecimal amount,
        @Nullable LocalDate paidOn,
        @Nullable Long invoiceId,
        String reason,
        @Nullable Long disputeReason,
        @Nullable Instant callBackAt,
        @Nullable Long sendTo) {

    /** An outcome that says all by itself. */
    public static CallReport of(CallOutcome outcome, @Nullable Long contactId, String note) {
        return new CallReport(outcome, contactId, note, null, null, null, "", null, null, null);
    }

    public CallReport promising(@Nullable BigDecimal promised, @Nullable LocalDate on) {
        return new CallReport(outcome, contactId, note, promised, on, null, "", null, null, null);
    }

    /** {@code disputed} null: the whole invoice. */
    public CallReport disputing(@Nullable Long invoice, @Nullable BigDecimal disputed, String why) {
        return new CallReport(outcome, contactId, note, disputed, null, invoice, why.strip(), null, null, null);
    }

    /** The same for one of the creditor's reasons; null: for what none of the others says. */
    public CallReport because(@Nullable Long of) {
        return new CallReport(outcome, contactId, note, amount, paidOn, invoiceId, reason, of, callBackAt, sendTo);
    }

    public CallReport paying(@Nullable LocalDate on) {
        return new CallReport(outcome, contactId, note, null, on, null, "", null, null, null);
    }

    public CallReport callingBack(@Nullable Instant at) {
        return new CallReport(outcome, contactId, note, null, null, null, "", null, at, null);
    }

    /** {@code contact} null: whoever the client's mail goes to. */
    public CallReport sendingTo(@Nullable Long contact) {
        return new CallReport(outcome, contactId, note, null, null, null, "", null, null, contact);
    }
}
