package io.quittance.matching;

import io.quittance.matching.line.MovedLine;
import io.quittance.matching.policy.MatchingPolicy;
import io.quittance.money.Money;
import io.quittance.settlement.rebate.Rebates;
import io.quittance.writeoff.NewWriteOff;
import io.quittance.writeoff.WriteOffDesk;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives up what lacks of a payment: within the creditor's tolerance at once, beyond it once a second person agrees. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SmallDifferences {

    private static final String REBATE = "TOLERANCE";

    private final MatchingPolicy policy;
    private final Rebates rebates;
    private final WriteOffDesk writeOffs;

    SmallDifferences(MatchingPolicy policy, Rebates rebates, WriteOffDesk writeOffs) {
        this.policy = policy;
        this.rebates = rebates;
        this.writeOffs = writeOffs;
    }

    /**
     * Gives up what the part says that is forgone.
     *
     * @param note why, for the second person
     * @return the payment of no money that stands for it; empty: nothing lacks, or a second person decides
     */
    OptionalLong giveUp(MovedLine line, Part part, String note, LocalDate on, String by) {
        if (part.forgone().isEmpty()) {
            return OptionalLong.empty();
        }
        Money total = part.forgone().values().stream().reduce(Money::plus).orElseThrow();
        if (total.amount().compareTo(policy.of(line.creditorId()).tolerance()) <= 0) {
            return rebates.grant(line.creditorId(), part.clientId(), part.forgone(), REBATE, line.bookedOn(), on, by);
        }
        String currency = total.currency().getCurrencyCode();
        String reason = note.isEmpty() ? line.reference() : note;
        writeOffs.propose(
                new NewWriteOff(line.creditorId(), part.clientId(), currency, part.forgone(), reason), on, by);
        return OptionalLong.empty();
    }
}
