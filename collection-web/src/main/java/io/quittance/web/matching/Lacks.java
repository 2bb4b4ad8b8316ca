package io.quittance.web.matching;

import io.quittance.matching.JointProposals.Joint;
import io.quittance.matching.JointProposals.JointPart;
import io.quittance.matching.SmallDifferences;
import io.quittance.matching.engine.Proposal.Difference;
import io.quittance.matching.line.MovedLine;
import io.quittance.matching.policy.MatchingPolicy;
import io.quittance.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What becomes of what a credit lacks, said before anybody accepts it. */
@Component
class Lacks {

    private final SmallDifferences differences;
    private final MatchingPolicy policy;

    Lacks(SmallDifferences differences, MatchingPolicy policy) {
        this.differences = differences;
        this.policy = policy;
    }

    /** How it ends. */
    public enum End {
        /** Forgone by itself, as agreed. */
        DISCOUNT,
        /** Given up by whoever accepts. */
        ONCE,
        /** A second person is asked to give it up. */
        ASKED
    }

    /** What is missing, and the tolerance that it is measured by. */
    public record Lack(End end, Money amount, Money tolerance) {

        /** Whether somebody else decides. */
        public boolean isAsked() {
            return end == End.ASKED;
        }

        /** Whether it may stay open instead. */
        public boolean mayStayOpen() {
            return end != End.DISCOUNT;
        }
    }

    /** Of credits together, the last of which lacks it; null: nothing lacks. */
    @Nullable
    Lack of(Joint joint) {
        JointPart last = joint.parts().getLast();
        return of(last.line(), last.proposal().difference());
    }

    /** Null: nothing lacks. */
    @Nullable
    Lack of(MovedLine line, @Nullable Difference difference) {
        if (difference == null) {
            return null;
        }
        Money amount = difference.amount();
        End end = difference.kind() == Difference.Kind.DISCOUNT
                ? End.DISCOUNT
                : differences.isOnePersons(line, amount) ? End.ONCE : End.ASKED;
        Money tolerance = Money.of(
                policy.of(line.creditorId()).tolerance(), amount.currency().getCurrencyCode());
        return new Lack(end, amount, tolerance);
    }
}
