package io.quittance.dunning.step;

import io.quittance.dunning.policy.Channel;
import io.quittance.dunning.text.OutdatedTextException;
import io.quittance.dunning.text.OutdatedTexts;
import io.quittance.dunning.text.SeenTexts;
import io.quittance.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One person's yes or no to many steps that wait: those that were ticked, or all that match. */
@Component
public class Approvals {

    private final WaitingSteps waiting;
    private final Steps steps;
    private final StepDesk desk;
    private final Withdrawal withdrawal;
    private final StepClaims claims;
    private final OutdatedTexts outdated;
    private final SeenTexts texts;

    Approvals(
            WaitingSteps waiting,
            Steps steps,
            StepDesk desk,
            Withdrawal withdrawal,
            StepClaims claims,
            OutdatedTexts outdated,
            SeenTexts texts) {
        this.claims = claims;
        this.outdated = outdated;
        this.texts = texts;
        this.withdrawal = withdrawal;
        this.waiting = waiting;
        this.steps = steps;
        this.desk = desk;
    }

    /**
     * What a yes to every matching step would do at this moment; nothing is done.
     *
     * @param steps how many wait
     * @param amounts what all of them ask for on that day, one sum a currency
     * @param leavingAmounts what those of them ask for that would go out
     * @param handovers how many of them are decided one by one, and would still wait
     * @param cancelled how many of the others would be cancelled instead, because nothing is left to ask for
     * @param outdated how many of the rest would still wait, because their words were edited for other amounts
     * @param texts the latest edits of their words, to be given back with a yes
     */
    public record Rehearsal(
            int steps,
            List<Money> amounts,
            List<Money> leavingAmounts,
            int handovers,
            int cancelled,
            int outdated,
            List<Long> texts) {

        public Rehearsal {
            amounts = List.copyOf(amounts);
            leavingAmounts = List.copyOf(leavingAmounts);
            texts = List.copyOf(texts);
        }

        /** How many would go out. */
        public int leaving() {
            return steps - handovers - cancelled - outdated;
        }
    }

    /**
     * What came of a yes or no; clients by their names.
     *
     * @param done how many steps were approved, or cancelled as was asked
     * @param settled whose step was cancelled instead of approved, because nothing is left to ask for
     * @param outdated whose step still waits, because its words were edited for other amounts
     * @param edited whose step still waits, because somebody edited its words after they were seen
     * @param meanwhile whose step was named and had been decided by somebody else
     */
    public record Decided(
            int done, List<String> settled, List<String> outdated, List<String> edited, List<String> meanwhile) {

        public Decided {
            settled = List.copyOf(settled);
            outdated = List.copyOf(outdated);
            edited = List.copyOf(edited);
            meanwhile = List.copyOf(meanwhile);
        }
    }

    @Transactional(readOnly = true)
    public Rehearsal rehearse(long creditorId, WaitingSteps.Filter filter, LocalDate on) {
        List<Long> all = waiting.ids(creditorId, filter);
        List<Long> handovers = waiting.handovers(creditorId, filter);
        List<Long> settled = withdrawal.settled(creditorId, all, on);
        List<Long> otherAmounts = outdated.among(without(all, settled), on);
        Map<Long, StepClaims.Claim> asked = claims.of(all, on);
        return new Rehearsal(
                all.size(),
                sums(asked, all),
                sums(asked, without(without(without(all, settled), otherAmounts), handovers)),
                handovers.size(),
                settled.size(),
                otherAmounts.size(),
                texts.latest(all));
    }

    private static List<Money> sums(Map<Long, StepClaims.Claim> asked, List<Long> steps) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (long step : steps) {
            StepClaims.Claim claim = asked.get(step);
            if (claim != null) {
                sums.merge(claim.currency(), claim.amount(), BigDecimal::add);
            }
        }
        return sums.entrySet().stream()
                .map(sum -> Money.of(sum.getValue(), sum.getKey()))
                .toList();
    }

    /** The names of the clients of those steps that the filter names and that wait no more. */
    @Transactional(readOnly = true)
    public List<String> decidedMeanwhile(long creditorId, WaitingSteps.Filter filter) {
        return waiting.clients(creditorId, without(filter.steps(), waiting.ids(creditorId, filter)));
    }

    /**
     * Lets one step go out, as {@link StepDesk#approve} does.
     *
     * @param seen the latest edit of its words when the person looked; empty: there was none
     * @throws io.quittance.dunning.text.TextChangedException if somebody edited them since
     */
    @Transactional
    public Step approve(long stepId, Collection<Long> seen, LocalDate on, String by) {
        steps.lock(stepId).orElseThrow().requireProposed();
        texts.requireSeen(stepId, seen);
        return desk.approve(stepId, on, by);
    }

    /**
     * Lets every matching step go out, but for those whose invoices were settled since: they are cancelled. Handovers are
     * left out: with whom a debt is placed is decided one by one; and so is what was edited for other amounts, or after the
     * person looked.
     *
     * @param seen the latest edits of their words when the person looked, see {@link Rehearsal}
     */
    @Transactional
    public Decided approve(
            long creditorId, WaitingSteps.Filter filter, Collection<Long> seen, LocalDate on, String by) {
        List<Long> all = waiting.take(creditorId, filter);
        List<Long> edited = List.copyOf(texts.unseen(all, seen).keySet());
        List<Long> waitOn = new ArrayList<>();
        List<Long> settled = new ArrayList<>();
        int approved = 0;
        for (long step : decidedTogether(without(all, edited))) {
            try {
                if (desk.approve(step, on, by).status() == StepStatus.APPROVED) {
                    approved++;
                } else {
                    settled.add(step);
                }
            } catch (OutdatedTextException otherAmounts) { // maybe only since the one before: nothing of it was changed
                waitOn.add(step);
            }
        }
        return new Decided(
                approved,
                waiting.clients(creditorId, settled),
                waiting.clients(creditorId, waitOn),
                waiting.clients(creditorId, edited),
                waiting.clients(creditorId, without(filter.steps(), all)));
    }

    /**
     * Takes back every matching step but handovers, and pauses its invoices.
     *
     * @param reason why, kept on each step; not blank
     * @param until the last day on which they are left alone; not before {@code on}
     */
    @Transactional
    public Decided refuse(
            long creditorId, WaitingSteps.Filter filter, String reason, LocalDate until, LocalDate on, String by) {
        List<Long> all = waiting.take(creditorId, filter);
        List<Long> refused = decidedTogether(all);
        refused.forEach(step -> desk.refuse(step, reason, until, on, by));
        return new Decided(
                refused.size(),
                List.of(),
                List.of(),
                List.of(),
                waiting.clients(creditorId, without(filter.steps(), all)));
    }

    private List<Long> decidedTogether(List<Long> all) {
        return all.stream()
                .filter(step -> steps.findById(step).orElseThrow().channel() != Channel.HANDOVER)
                .toList();
    }

    private static List<Long> without(List<Long> all, List<Long> some) {
        return all.stream().filter(step -> !some.contains(step)).toList();
    }
}
