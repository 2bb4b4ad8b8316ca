package io.quittance.matching.engine;

import io.quittance.matching.engine.Debts.Debt;
import io.quittance.matching.engine.Payers.Payer;
import io.quittance.matching.engine.Proposal.Difference;
import io.quittance.matching.engine.Proposal.Reason;
import io.quittance.matching.engine.Proposal.Share;
import io.quittance.matching.score.Finding;
import io.quittance.matching.score.Who;
import io.quittance.matching.sums.Cents;
import io.quittance.matching.sums.OldestFirst;
import io.quittance.matching.words.NumberKey;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What money would settle, before it is said who paid. */
final class Outcome {

    /** The most where more stays on account than is settled: perhaps it was paid twice. */
    private static final int MOSTLY_LEFT = 75;

    /** So that nothing that is not named reaches 90. */
    private static final int DOUBTED = 25;

    private final Finding finding;
    private final Map<Debt, Long> shares = new LinkedHashMap<>();
    private final List<Reason> reasons = new ArrayList<>();
    private @Nullable Difference difference;
    private int less;

    private Outcome(Finding finding) {
        this.finding = finding;
    }

    /** Nothing is settled. */
    static Outcome none(Finding finding) {
        return new Outcome(finding);
    }

    /** All of these are settled. */
    static Outcome whole(Finding finding, List<Debt> debts) {
        Outcome outcome = new Outcome(finding);
        debts.forEach(debt -> outcome.shares.put(debt, debt.cents()));
        return outcome;
    }

    /** As much as the money reaches, the oldest due first; credits add to it as far as debts need them. */
    static Outcome part(Finding finding, List<Debt> debts, long money) {
        Outcome outcome = new Outcome(finding);
        List<Debt> owed = debts.stream().filter(Debt::isOwed).toList();
        long wanted = Debts.sum(owed);
        long available = money;
        for (Debt credit : debts) {
            long used = credit.isOwed() ? 0 : Math.min(-credit.cents(), Math.max(0, wanted - available));
            if (used > 0) {
                outcome.shares.put(credit, -used);
                available += used;
            }
        }
        long[] parts = OldestFirst.shares(
                available, Debts.amounts(owed), owed.stream().map(Debt::dueOn).toList());
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] > 0) {
                outcome.shares.put(owed.get(i), parts[i]);
            }
        }
        return outcome;
    }

    /** All of these but what is missing: a discount where it was offered, anything else on the largest, which must be larger. */
    static Outcome lacking(Finding finding, List<Debt> debts, Difference.Kind kind, long missing, Currency currency) {
        Debt largest = debts.getFirst();
        for (Debt debt : debts) {
            largest = debt.cents() > largest.cents() ? debt : largest;
        }
        Outcome outcome = whole(finding, debts);
        long left = missing;
        for (Debt debt : kind == Difference.Kind.DISCOUNT ? debts : List.<Debt>of()) {
            long part = Math.min(left, debt.discount());
            outcome.shares.put(debt, debt.cents() - part);
            left -= part;
        }
        outcome.shares.merge(largest, -left, Long::sum);
        outcome.difference = new Difference(
                kind, Cents.money(missing, currency), largest.item().invoiceId());
        return outcome.because(
                switch (kind) {
                    case BANK_FEE -> Reason.Code.LESS_FEE;
                    case DISCOUNT -> Reason.Code.LESS_DISCOUNT;
                    case TOLERANCE -> Reason.Code.LESS_TOLERANCE;
                },
                Cents.money(missing, currency).toPlain());
    }

    Outcome because(Reason.Code code, String... about) {
        Reason reason = new Reason(code, List.of(about));
        if (!reasons.contains(reason)) {
            reasons.add(reason);
        }
        return this;
    }

    /** These stand before the others. */
    void first(List<Reason> strongest) {
        reasons.addAll(0, strongest);
    }

    /** Whether the amount is explained, so that nothing else needs to be looked for. */
    boolean fits() {
        return finding.fits();
    }

    /**
     * The words speak against it; not against what they name, and not if they name it but for a slip of the pen.
     *
     * @param others each with the number that is named, of another client's invoice
     */
    void doubt(List<Reason> others) {
        if (finding.isNamed()) {
            return;
        }
        others.stream()
                .filter(other -> shares.keySet().stream()
                        .noneMatch(debt -> NumberKey.isSlip(
                                other.about().getFirst(), debt.item().number())))
                .findFirst()
                .ifPresent(other -> {
                    reasons.add(other);
                    less += DOUBTED;
                });
    }

    /** Whether more of the money stays on account than settles something. */
    boolean isMostlyLeft(long amount) {
        long settled = shares.values().stream().mapToLong(Long::longValue).sum();
        return amount - settled > settled;
    }

    /** Takes points off. */
    Outcome less(int points) {
        less += points;
        return this;
    }

    /** For comparing what one client may have meant. */
    int points() {
        return finding.score(Who.KNOWN) - less;
    }

    /** The same for a client, with what speaks for it as payer. */
    Proposal of(Payer payer, long amount, Currency currency) {
        List<Share> made = new ArrayList<>();
        long left = amount;
        for (Map.Entry<Debt, Long> share : shares.entrySet()) {
            made.add(new Share(share.getKey().item().invoiceId(), Cents.money(share.getValue(), currency)));
            left -= share.getValue();
        }
        List<Reason> all = new ArrayList<>(reasons);
        all.addAll(payer.reasons());
        int score = Math.max(0, finding.score(payer.who()) - less);
        if (isMostlyLeft(amount)) {
            score = Math.min(score, MOSTLY_LEFT);
        }
        return new Proposal(payer.debtor().clientId(), made, Cents.money(left, currency), difference, score, all);
    }
}
