package io.quittance.matching;

import io.quittance.matching.line.MovedLine;
import io.quittance.matching.policy.MatchingPolicy;
import io.quittance.money.Money;
import io.quittance.settlement.rebate.Rebates;
import io.quittance.writeoff.NewWriteOff;
import io.quittance.writeoff.WriteOffDesk;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives up what lacks of a payment: within the creditor's tolerance at once, beyond it once a second person agrees. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SmallDifferences {

    private static final String REBATE = "TOLERANCE";

    private final MatchingPolicy policy;
    private final Rebates rebates;
    private final WriteOffDesk writeOffs;
    private final Matches matches;

    SmallDifferences(MatchingPolicy policy, Rebates rebates, WriteOffDesk writeOffs, Matches matches) {
        this.matches = matches;
        this.policy = policy;
        this.rebates = rebates;
        this.writeOffs = writeOffs;
    }

    /**
     * Gives up what the part says that is forgone; the tolerance is one for all that is taken from a movement.
     *
     * @param match that it goes with: what is given up goes when the match goes
     * @param note why, for the second person; may be empty
     */
    void giveUp(long match, MovedLine line, Part part, String note, LocalDate on, String by) {
        if (part.forgone().isEmpty()) {
            return;
        }
        Money total = part.forgone().values().stream().reduce(Money::plus).orElseThrow();
        if (isOnePersons(line, total)) {
            rebates.grant(line.creditorId(), part.clientId(), part.forgone(), REBATE, line.bookedOn(), on, by)
                    .ifPresent(forgone -> matches.remember(match, forgone));
            return;
        }
        String currency = total.currency().getCurrencyCode();
        String reason = Stream.of(note, line.reference(), line.account() + " " + line.bookedOn())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElseThrow();
        NewWriteOff lack = new NewWriteOff(line.creditorId(), part.clientId(), currency, part.forgone(), reason);
        matches.rememberWriteOff(match, writeOffs.propose(lack, on, by).id());
    }

    /** Whether one person may give so much up with this movement, besides what was given up with it before. */
    @Transactional(readOnly = true)
    public boolean isOnePersons(MovedLine line, Money lack) {
        BigDecimal ofLine = matches.forgoneOf(line.id()).add(lack.amount());
        return ofLine.compareTo(policy.of(line.creditorId()).tolerance()) <= 0;
    }
}
