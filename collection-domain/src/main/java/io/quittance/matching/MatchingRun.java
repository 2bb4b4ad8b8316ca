package io.quittance.matching;

import io.quittance.matching.candidates.Candidates;
import io.quittance.matching.engine.Debtor;
import io.quittance.matching.engine.MatchingEngine;
import io.quittance.matching.engine.Proposal;
import io.quittance.matching.engine.Proposals;
import io.quittance.matching.line.MovedLine;
import io.quittance.matching.line.MovedLines;
import io.quittance.matching.line.ReturnedPayments;
import io.quittance.matching.policy.MatchingPolicy;
import io.quittance.matching.score.MatchingRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Goes through all that waits: takes for a payment what is sure, and keeps the proposals for the rest. Each line in a
 * transaction of its own: it may be stopped anywhere and run again.
 */
@Component
public class MatchingRun {

    private static final Logger log = LoggerFactory.getLogger(MatchingRun.class);
    private static final int BATCH = 200;

    private final MovedLines lines;
    private final Candidates candidates;
    private final MatchingPolicy policy;
    private final MatchDesk desk;
    private final ReturnedPayments returned;
    private final StoredProposals proposals;
    private final Matches matches;

    MatchingRun(
            MovedLines lines,
            Candidates candidates,
            MatchingPolicy policy,
            MatchDesk desk,
            ReturnedPayments returned,
            StoredProposals proposals,
            Matches matches) {
        this.matches = matches;
        this.lines = lines;
        this.candidates = candidates;
        this.policy = policy;
        this.desk = desk;
        this.returned = returned;
        this.proposals = proposals;
    }

    /**
     * Matches what is sure of all that waits on accounts that the creditor knows, and keeps what the rest may be; may be called
     * any number of times.
     *
     * @param on the business day from which on what is matched counts
     * @param by who asked for it, or what did
     * @return how many lines were matched
     */
    public int match(long creditorId, LocalDate on, String by) {
        MatchingRules rules = policy.of(creditorId).rules();
        MatchingEngine engine = new MatchingEngine(rules);
        int matched = 0;
        long after = 0;
        for (List<MovedLine> batch = lines.waiting(creditorId, after, BATCH);
                !batch.isEmpty();
                batch = lines.waiting(creditorId, after, BATCH)) {
            matched += credits(batch, engine, rules, on, by) + debits(batch, on, by);
            after = batch.getLast().id();
        }
        return matched;
    }

    private int credits(List<MovedLine> batch, MatchingEngine engine, MatchingRules rules, LocalDate on, String by) {
        List<MovedLine> credits =
                batch.stream().filter(line -> line.waiting().isPositive()).toList();
        if (credits.isEmpty()) {
            return 0;
        }
        List<List<Debtor>> debtors = candidates.of(
                credits.getFirst().creditorId(),
                credits.stream().map(MovedLine::credit).toList());
        Set<Long> undone = undone(credits);
        Set<Long> moved = new HashSet<>();
        int matched = 0;
        for (int i = 0; i < credits.size(); i++) {
            MovedLine line = credits.get(i);
            try {
                List<Debtor> now = asTheyAreNow(line, debtors.get(i), moved);
                Proposals found = engine.propose(line.credit(), now);
                Optional<Proposal> sure = found.sure(rules);
                boolean applied = sure.isPresent()
                        && line.known()
                        && !undone.contains(line.id())
                        && apply(line, sure.get(), on, by);
                proposals.replace(line.id(), applied ? List.of() : LineProposals.offers(found.ranked(), now));
                if (applied) {
                    moved.add(sure.get().clientId());
                    matched++;
                }
            } catch (RuntimeException e) {
                log.error("line {} waits: matching it failed, the others go on", line.id(), e);
            }
        }
        return matched;
    }

    /** What somebody undid is never done again by itself. */
    private Set<Long> undone(List<MovedLine> some) {
        return some.isEmpty() ? Set.of() : matches.undone(some);
    }

    /** Clients whose money moved since they were read are read anew. */
    private List<Debtor> asTheyAreNow(MovedLine line, List<Debtor> debtors, Set<Long> moved) {
        List<Debtor> now = new ArrayList<>();
        for (Debtor debtor : debtors) {
            if (moved.contains(debtor.clientId())) {
                now.add(candidates.of(line.creditorId(), debtor.clientId(), line.credit()));
            } else {
                now.add(debtor);
            }
        }
        return now;
    }

    private boolean apply(MovedLine line, Proposal proposal, LocalDate on, String by) {
        try {
            desk.match(line.creditorId(), line.id(), MatchOrder.automatic(proposal), on, by);
            return true;
        } catch (MatchRefusedException e) {
            // Somebody was faster, or money moved meanwhile: the next run sees it as it is then.
            log.info("line {} waits: {}", line.id(), e.getMessage());
            return false;
        } catch (RuntimeException e) {
            // What was proposed is kept all the same: it keeps the client from being chased.
            log.error("line {} waits: matching it failed, the others go on", line.id(), e);
            return false;
        }
    }

    private int debits(List<MovedLine> batch, LocalDate on, String by) {
        List<MovedLine> debits =
                batch.stream().filter(line -> line.waiting().isNegative()).toList();
        Set<Long> undone = undone(debits);
        return (int) debits.stream()
                .filter(line -> line.known() && !undone.contains(line.id()) && giveBack(line, on, by))
                .count();
    }

    private boolean giveBack(MovedLine line, LocalDate on, String by) {
        OptionalLong payment = returned.sure(line);
        if (payment.isEmpty()) {
            return false;
        }
        try {
            desk.giveBack(line.creditorId(), line.id(), payment.getAsLong(), true, on, by);
            return true;
        } catch (RuntimeException e) {
            log.error("line {} waits: taking its payment back failed, the others go on", line.id(), e);
            return false;
        }
    }
}
