package io.quittance.plan.report;

import io.quittance.money.Money;
import io.quittance.plan.PlanState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A plan and how it stands, by the version that holds: the last one signed, else the last one.
 *
 * @param received of {@code total}, as far as is known
 * @param nextOn the day of the first instalment that is not paid; null: all are
 * @param nextMissing what of it is still to come; null: nothing
 * @param validUntil the last day on which the last version may be signed; null: it was not proposed
 * @param waitsForApproval a second person has to approve the last version before the client gets it
 * @param latestSigned whether the last version is the one that holds
 * @param invoices their numbers, comma between
 */
public record PlanRow(
        long id,
        long clientId,
        String clientNumber,
        String clientName,
        PlanState state,
        long versionId,
        int versionNumber,
        int versions,
        Money total,
        Money received,
        int instalments,
        @Nullable LocalDate nextOn,
        @Nullable Money nextMissing,
        @Nullable LocalDate validUntil,
        boolean waitsForApproval,
        boolean latestSigned,
        String invoices,
        LocalDate draftedOn,
        String draftedBy,
        @Nullable LocalDate cancelledOn,
        @Nullable String cancelledBy,
        @Nullable String cancelReason) {

    /** In whole percent, rounded down: 100 only when all of it came. */
    public int percent() {
        return received.amount()
                .multiply(BigDecimal.valueOf(100))
                .divide(total.amount(), 0, RoundingMode.DOWN)
                .intValueExact();
    }

    /** What of the total has not come. */
    public Money missing() {
        return total.minus(received);
    }

    /** A proposal that the client did not sign in time: its invoices are asked for again. */
    public boolean isExpired(LocalDate on) {
        return state == PlanState.PROPOSED && validUntil != null && validUntil.isBefore(on);
    }
}
