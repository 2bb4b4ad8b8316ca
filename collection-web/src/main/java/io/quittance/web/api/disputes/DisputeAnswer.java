package io.quittance.web.api.disputes;

import io.quittance.dispute.Awaited;
import io.quittance.dispute.Dispute;
import io.quittance.dispute.DisputeState;
import io.quittance.web.api.Amount;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A dispute as it stands.
 *
 * @param reason the code of one of the creditor's reasons
 * @param whole the whole invoice is disputed
 * @param amount what was disputed when it was opened
 * @param held what of it is still open and not asked for; 0 once it ended
 * @param owner the name of who holds it; null: nobody
 * @param accepted how much of it; null: it was not accepted
 * @param answer what was answered with the decision; null: it was not decided
 */
record DisputeAnswer(
        long id,
        String client,
        String invoice,
        String reason,
        boolean whole,
        Amount amount,
        Amount held,
        String currency,
        String note,
        DisputeState state,
        LocalDate openedOn,
        String openedBy,
        LocalDate dueOn,
        @Nullable String owner,
        @Nullable Amount accepted,
        @Nullable Awaited awaits,
        @Nullable String answer,
        @Nullable LocalDate decidedOn,
        @Nullable String decidedBy,
        @Nullable LocalDate endedOn) {

    static DisputeAnswer of(Dispute one) {
        return new DisputeAnswer(
                one.id(),
                one.clientNumber(),
                one.number(),
                one.reasonCode(),
                one.amount() == null,
                Amount.of(one.disputedMoney()),
                one.state().isRunning() ? Amount.of(one.heldMoney()) : Amount.of("0.00"),
                one.currency(),
                one.note(),
                one.state(),
                one.openedOn(),
                one.openedBy(),
                one.dueOn(),
                one.ownerName(),
                Amount.ofNullable(one.accepted()),
                one.awaits(),
                one.answer(),
                one.decidedOn(),
                one.decidedBy(),
                one.endedOn());
    }
}
