package io.quittance.risk;

import io.quittance.client.PayerProfile;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The payer profile that a client's behaviour suggests, with its reasons; a person sets it.
 *
 * @param reasons at least one
 */
public record ProfileProposal(PayerProfile profile, List<Reason> reasons) {

    private static final int SILENT_DAYS = 60;
    private static final int OFTEN_LATE_PERCENT = 60;
    private static final int RARELY_LATE_PERCENT = 20;
    private static final int PUNCTUAL_DAYS = 5;
    private static final int LONG_OVERDUE_DAYS = 30;
    private static final int MANY = 5;

    public ProfileProposal {
        reasons = List.copyOf(reasons);
    }

    /** Why, in one figure. */
    public enum ReasonKind {
        REFUSED_TO_PAY,
        PROMISES_BROKEN,
        NO_PAYMENT_FOR_DAYS,
        PROMISES_PART_KEPT,
        PART_PAYMENTS,
        PAYMENTS_RETURNED,
        BEGAN_TO_PAY_LATE,
        OFTEN_LATE_PERCENT,
        RARELY_LATE_PERCENT,
        INVOICES_PAID
    }

    /**
     * @param figure days, percent or how many, as the kind says
     */
    public record Reason(ReasonKind kind, long figure) {}

    /** Empty: too little is known, or nothing stands out. */
    public static Optional<ProfileProposal> of(Behaviour behaviour, LocalDate on) {
        return unwilling(behaviour, on)
                .or(() -> inDifficulty(behaviour))
                .or(() -> disorganised(behaviour))
                .or(() -> goodPayer(behaviour));
    }

    /** It said so, or breaks its word and pays nothing. */
    private static Optional<ProfileProposal> unwilling(Behaviour behaviour, LocalDate on) {
        List<Reason> reasons = new ArrayList<>();
        LocalDate refused = behaviour.refusedOn();
        if (refused != null) {
            reasons.add(new Reason(ReasonKind.REFUSED_TO_PAY, ChronoUnit.DAYS.between(refused, on)));
        }
        if (behaviour.promisesBroken() >= 2 && behaviour.isSilentSince(on.minusDays(SILENT_DAYS))) {
            reasons.add(new Reason(ReasonKind.PROMISES_BROKEN, behaviour.promisesBroken()));
            LocalDate last = behaviour.lastPaidOn();
            if (last != null) {
                reasons.add(new Reason(ReasonKind.NO_PAYMENT_FOR_DAYS, ChronoUnit.DAYS.between(last, on)));
            }
        }
        return proposal(PayerProfile.UNWILLING, reasons);
    }

    /** It pays what it can, or it began to pay late. */
    private static Optional<ProfileProposal> inDifficulty(Behaviour behaviour) {
        List<Reason> reasons = new ArrayList<>();
        if (behaviour.promisesPartKept() > 0) {
            reasons.add(new Reason(ReasonKind.PROMISES_PART_KEPT, behaviour.promisesPartKept()));
        }
        if (behaviour.partPaid() >= Signals.PART_PAYMENTS) {
            reasons.add(new Reason(ReasonKind.PART_PAYMENTS, behaviour.partPaid()));
        }
        if (behaviour.bounced() > 0) {
            reasons.add(new Reason(ReasonKind.PAYMENTS_RETURNED, behaviour.bounced()));
        }
        if (Signals.beganToPayLate(behaviour)) {
            reasons.add(new Reason(ReasonKind.BEGAN_TO_PAY_LATE, later(behaviour)));
        }
        return proposal(PayerProfile.TEMPORARY_DIFFICULTY, reasons);
    }

    /** It always pays in the end, and mostly late. */
    private static Optional<ProfileProposal> disorganised(Behaviour behaviour) {
        boolean often = behaviour.settled() >= Signals.FEWEST
                && behaviour.latePercent() >= OFTEN_LATE_PERCENT
                && !behaviour.isDelayAtMost(PUNCTUAL_DAYS);
        return often
                ? proposal(
                        PayerProfile.DISORGANISED,
                        List.of(
                                new Reason(ReasonKind.OFTEN_LATE_PERCENT, behaviour.latePercent()),
                                new Reason(ReasonKind.INVOICES_PAID, behaviour.settled())))
                : Optional.empty();
    }

    private static Optional<ProfileProposal> goodPayer(Behaviour behaviour) {
        boolean good = behaviour.settled() >= MANY
                && behaviour.latePercent() <= RARELY_LATE_PERCENT
                && behaviour.isDelayAtMost(PUNCTUAL_DAYS)
                && behaviour.worstDays() <= LONG_OVERDUE_DAYS;
        return good
                ? proposal(
                        PayerProfile.GOOD_PAYER,
                        List.of(
                                new Reason(ReasonKind.RARELY_LATE_PERCENT, behaviour.latePercent()),
                                new Reason(ReasonKind.INVOICES_PAID, behaviour.settled())))
                : Optional.empty();
    }

    private static long later(Behaviour behaviour) {
        return behaviour.recentDelay() == null || behaviour.delayBefore() == null
                ? 0
                : behaviour.recentDelay().subtract(behaviour.delayBefore()).longValue();
    }

    private static Optional<ProfileProposal> proposal(PayerProfile profile, List<Reason> reasons) {
        return reasons.isEmpty() ? Optional.empty() : Optional.of(new ProfileProposal(profile, reasons));
    }
}
