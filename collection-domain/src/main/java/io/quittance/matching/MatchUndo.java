package io.quittance.matching;

import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.matching.MatchRefusedException.Reason;
import io.quittance.matching.Matches.Standing;
import io.quittance.matching.line.MovedLine;
import io.quittance.matching.line.MovedLines;
import io.quittance.payment.NewPayment;
import io.quittance.payment.Payment;
import io.quittance.payment.PaymentDesk;
import io.quittance.payment.PaymentReturns;
import io.quittance.payment.Payments;
import io.quittance.payment.TakeBackReason;
import io.quittance.payment.TakenBack;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Undoes what movements of bank statements were taken for. */
@Component
public class MatchUndo {

    private final Clients clients;
    private final MovedLines lines;
    private final Matches matches;
    private final PaymentDesk payments;
    private final Payments recorded;
    private final PaymentReturns returns;
    private final StoredProposals proposals;

    MatchUndo(
            Clients clients,
            MovedLines lines,
            Matches matches,
            PaymentDesk payments,
            Payments recorded,
            PaymentReturns returns,
            StoredProposals proposals) {
        this.proposals = proposals;
        this.clients = clients;
        this.lines = lines;
        this.matches = matches;
        this.payments = payments;
        this.recorded = recorded;
        this.returns = returns;
    }

    /**
     * Undoes all that a movement was taken for: its payments count no more, and it waits again. Where it had taken a payment
     * back, the movement of that payment waits again, too; a payment that no movement told of is recorded anew.
     *
     * @throws MatchRefusedException when nothing stands that could be undone
     * @throws io.quittance.payment.Payment.NotTakenBackException when part of a payment went back to the client
     * @throws java.util.NoSuchElementException when this creditor has no such line
     */
    @Transactional
    public void undo(long creditorId, long lineId, LocalDate on, String by) {
        undo(creditorId, lineId, null, on, by);
    }

    /**
     * The same for one of the things that a movement was taken for.
     *
     * @param only id of the match; null: all of them
     */
    @Transactional
    public void undo(long creditorId, long lineId, @Nullable Long only, LocalDate on, String by) {
        MovedLine line = lines.find(creditorId, lineId).orElseThrow();
        // A payment whose money went back is no more this line's to undo. Clients are locked in the order of their ids.
        List<Standing> standing = matches.standingOf(line.id()).stream()
                .filter(match -> match.kind() != MatchKind.PAYMENT || match.paymentStands())
                .filter(match -> only == null || only == match.id())
                .toList();
        if (standing.isEmpty()) {
            throw new MatchRefusedException(Reason.NOT_MATCHED, "nothing stands of line " + lineId);
        }
        for (Standing match : standing) {
            if (match.paymentId() == null) {
                matches.undo(match.id(), on, by);
                proposals.workOutAnew(creditorId, lineId);
            } else if (match.kind() == MatchKind.RETURN) {
                undoReturn(creditorId, match, match.paymentId(), on, by);
            } else {
                // Who listens for payments that are taken back undoes the match.
                payments.takeBack(creditorId, match.paymentId(), new TakenBack(on, by, TakeBackReason.MISTAKE));
            }
        }
    }

    private void undoReturn(long creditorId, Standing match, long paymentId, LocalDate on, String by) {
        Client client =
                recorded.clientOf(paymentId, creditorId).flatMap(clients::lock).orElseThrow();
        matches.undo(match.id(), on, by);
        if (!match.tookBack()) {
            return;
        }
        returns.undo(creditorId, paymentId, on, by);
        Optional<Standing> told = matches.standingFor(paymentId);
        if (told.isPresent()) {
            matches.undo(told.get().id(), on, by);
            proposals.workOutAnew(creditorId, told.get().lineId());
        } else {
            Payment gone = recorded.findByIdAndCreditorId(paymentId, creditorId).orElseThrow();
            payments.receive(
                    new NewPayment(creditorId, client.id(), gone.amount(), gone.receivedOn(), gone.reference()),
                    on,
                    by);
        }
    }
}
