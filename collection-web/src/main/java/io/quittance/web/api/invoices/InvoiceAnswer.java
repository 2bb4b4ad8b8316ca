package io.quittance.web.api.invoices;

import io.quittance.dunning.report.WhyNot;
import io.quittance.dunning.run.SkipReason;
import io.quittance.hold.HoldReason;
import io.quittance.insight.invoice.InvoiceDetail.Detail;
import io.quittance.web.api.Amount;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An invoice and its place on the ladder.
 *
 * @param client its number
 * @param daysOverdue 0 or less: not overdue; 0 when nothing is owed
 * @param level the rank climbed; 0: none
 * @param nextLevel the next one; null: none is left, or nothing is owed
 * @param nextStepOn the first night to come on which it may be climbed, as far as {@code blockedBy} lets it
 * @param blockedBy what keeps it from climbing; null: nothing does
 * @param held the part that is held
 * @param limitationOn the last day on which it can be claimed in court, by French law; null: nothing is owed
 */
record InvoiceAnswer(
        String number,
        String client,
        String clientName,
        LocalDate issuedOn,
        LocalDate dueOn,
        String currency,
        Amount total,
        Amount balance,
        int daysOverdue,
        int level,
        @Nullable Integer nextLevel,
        @Nullable LocalDate nextStepOn,
        @Nullable String blockedBy,
        Amount held,
        @Nullable HoldReason holdReason,
        @Nullable LocalDate heldUntil,
        @Nullable LocalDate limitationOn) {

    /** What only a night can tell; the other reasons are seen from how the invoice stands now. */
    private static final Set<SkipReason> TOLD_BY_THE_NIGHT =
            Set.of(SkipReason.STALE_PAYMENTS, SkipReason.BELOW_MINIMUM);

    static InvoiceAnswer of(Detail invoice, LocalDate today, Optional<WhyNot.Block> lastNight) {
        boolean isOwed = invoice.balance().isPositive();
        return new InvoiceAnswer(
                invoice.number(),
                invoice.clientNumber(),
                invoice.clientName(),
                invoice.issuedOn(),
                invoice.dueOn(),
                invoice.total().currency().getCurrencyCode(),
                Amount.of(invoice.total()),
                Amount.of(invoice.balance()),
                isOwed ? (int) ChronoUnit.DAYS.between(invoice.dueOn(), today) : 0,
                invoice.level(),
                invoice.nextLevel(),
                invoice.nextOn(),
                blockedBy(invoice, lastNight),
                Amount.of(invoice.held()),
                invoice.holdReason(),
                invoice.heldUntil(),
                invoice.limitationOn());
    }

    private static @Nullable String blockedBy(Detail invoice, Optional<WhyNot.Block> lastNight) {
        if (invoice.blockedBy() != null) {
            return invoice.blockedBy().name();
        }
        return lastNight
                .map(WhyNot.Block::reason)
                .filter(TOLD_BY_THE_NIGHT::contains)
                .map(SkipReason::name)
                .orElse(null);
    }
}
