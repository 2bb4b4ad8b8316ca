package io.quittance.matching;

import io.quittance.payment.PaymentDesk.PaymentTakenBack;
import io.quittance.payment.Payments;
import io.quittance.payment.TakeBackReason;
import io.quittance.settlement.rebate.Rebates;
import io.quittance.writeoff.WriteOffDesk;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A movement whose payment was taken back by mistake waits again; what was given up with a payment goes with it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TakenBackMatches {

    private final Matches matches;
    private final Payments payments;
    private final PayerAliases aliases;
    private final Rebates rebates;
    private final WriteOffDesk writeOffs;
    private final StoredProposals proposals;

    TakenBackMatches(
            Matches matches,
            Payments payments,
            PayerAliases aliases,
            Rebates rebates,
            WriteOffDesk writeOffs,
            StoredProposals proposals) {
        this.proposals = proposals;
        this.writeOffs = writeOffs;
        this.matches = matches;
        this.payments = payments;
        this.aliases = aliases;
        this.rebates = rebates;
    }

    @EventListener
    void on(PaymentTakenBack taken) {
        matches.standingFor(taken.paymentId()).ifPresent(match -> {
            long client =
                    payments.clientOf(taken.paymentId(), taken.creditorId()).orElseThrow();
            for (long forgone : matches.forgoneWith(match.id())) {
                rebates.revoke(
                        taken.creditorId(),
                        client,
                        forgone,
                        "TOLERANCE",
                        taken.how().on(),
                        taken.how().by());
            }
            for (long writeOff : matches.writeOffsWith(match.id())) {
                writeOffs.withdraw(
                        taken.creditorId(),
                        writeOff,
                        taken.how().on(),
                        taken.how().by());
            }
            if (taken.how().reason() == TakeBackReason.MISTAKE) {
                aliases.unlearn(match.id(), taken.how().on(), taken.how().by());
                matches.undo(match.id(), taken.how().on(), taken.how().by());
                proposals.workOutAnew(taken.creditorId(), match.lineId());
            }
        });
    }
}
