package io.quittance.dunning.run;

import io.quittance.dunning.policy.Channel;
import io.quittance.hold.HoldReason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a night would do.
 *
 * @param alreadyRun true when that day was run: another night would do nothing, so there is nothing to tell
 * @param invoices those due for a rung: {@code lines} would climb, {@code skips} would be left alone
 * @param levels the counts of steps, the lowest level first
 * @param reasons the counts of skips, the most frequent first
 * @param firstSteps a page of the steps, the firmest and largest first
 * @param firstSkips a page of the skips, by invoice
 */
public record Preview(
        LocalDate on,
        boolean alreadyRun,
        int invoices,
        int steps,
        int lines,
        int skips,
        List<LevelCount> levels,
        List<ReasonCount> reasons,
        List<PlannedStep> firstSteps,
        List<SkipRow> firstSkips) {

    static Preview ofADayAlreadyRun(LocalDate on) {
        return new Preview(on, true, 0, 0, 0, 0, List.of(), List.of(), List.of(), List.of());
    }

    /**
     * Which steps and skips to list; null asks for any.
     *
     * @param rank only the steps at this level
     * @param reason only the skips for this reason
     * @param holdReason only the skips held for this reason
     * @param from how many to leave out at the beginning
     */
    public record Part(
            @Nullable Integer rank,
            @Nullable SkipReason reason,
            @Nullable HoldReason holdReason,
            int from,
            int limit) {

        static Part of(int from, int limit) {
            return new Part(null, null, null, from, limit);
        }
    }

    /**
     * A step that a night would decide.
     *
     * @param amount what the client would be asked for in {@code currency}, credits and unapplied cash taken off
     * @param invoices numbers of those that would climb, oldest due first
     * @param othersListed numbers of the other overdue ones, told for information
     */
    public record PlannedStep(
            long clientId,
            String clientNumber,
            String clientName,
            String policy,
            int rank,
            Channel channel,
            String template,
            boolean needsApproval,
            String currency,
            BigDecimal amount,
            List<String> invoices,
            List<String> othersListed) {}
}
