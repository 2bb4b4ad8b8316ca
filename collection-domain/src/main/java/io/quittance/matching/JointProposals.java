package io.quittance.matching;

import io.quittance.matching.LineProposals.Offer;
import io.quittance.matching.engine.Debtor;
import io.quittance.matching.engine.MatchingEngine;
import io.quittance.matching.engine.Proposal;
import io.quittance.matching.line.MovedLine;
import io.quittance.matching.line.MovedLines;
import io.quittance.matching.policy.MatchingPolicy;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a credit pays together with others of the same payer that wait, where it fits nothing alone. */
@Component
@Transactional(readOnly = true)
public class JointProposals {

    /** From this score on a proposal explains the amount alone. */
    private static final int FITS = 75;

    private static final int DAYS = 31;
    private static final int MOST_OTHERS = 8;
    private static final int MOST_CLIENTS = 3;

    /** With more, sums that fit are chance. */
    private static final int MOST_ITEMS = 500;

    private final MovedLines lines;
    private final MatchingPolicy policy;

    JointProposals(MovedLines lines, MatchingPolicy policy) {
        this.lines = lines;
        this.policy = policy;
    }

    /**
     * Credits that fit together.
     *
     * @param parts at least two, the first booked first
     */
    public record Joint(Debtor debtor, List<JointPart> parts) {

        public Joint {
            parts = List.copyOf(parts);
        }

        /** Stands for lines and shares: the same key does the same. */
        public String key() {
            return Integer.toHexString(parts.stream()
                    .map(part -> part.line().id() + LineProposals.key(part.proposal(), debtor))
                    .toList()
                    .hashCode());
        }

        public int score() {
            return parts.getFirst().proposal().score();
        }
    }

    /** One of them, and what it pays. */
    public record JointPart(MovedLine line, Proposal proposal) {}

    /**
     * With one other that makes it fit, else with all others.
     *
     * @param alone what the line may be by itself, best first; nothing is looked for where that fits or names no client
     */
    public Optional<Joint> of(MovedLine line, List<Offer> alone) {
        if (!line.waiting().isPositive()
                || alone.isEmpty()
                || alone.getFirst().proposal().score() >= FITS) {
            return Optional.empty();
        }
        List<MovedLine> others = lines.alike(line, DAYS, MOST_OTHERS);
        MatchingEngine engine = new MatchingEngine(policy.of(line.creditorId()).rules());
        List<Debtor> debtors = alone.stream()
                .map(Offer::debtor)
                .distinct()
                .filter(debtor -> debtor.items().size() <= MOST_ITEMS)
                .limit(MOST_CLIENTS)
                .toList();
        return Stream.concat(others.stream().map(List::of), Stream.of(others))
                .map(some -> inOrder(line, some))
                .flatMap(together -> debtors.stream().flatMap(debtor -> joint(engine, together, debtor).stream()))
                .findFirst();
    }

    private static List<MovedLine> inOrder(MovedLine line, List<MovedLine> others) {
        return Stream.concat(Stream.of(line), others.stream())
                .sorted(Comparator.comparing(MovedLine::bookedOn).thenComparingLong(MovedLine::id))
                .toList();
    }

    private static Optional<Joint> joint(MatchingEngine engine, List<MovedLine> together, Debtor debtor) {
        List<Proposal> proposals =
                engine.proposeTogether(together.stream().map(MovedLine::credit).toList(), debtor);
        return proposals.isEmpty()
                ? Optional.empty()
                : Optional.of(new Joint(
                        debtor,
                        IntStream.range(0, together.size())
                                .mapToObj(i -> new JointPart(together.get(i), proposals.get(i)))
                                .toList()));
    }
}
