package io.quittance.matching;

import io.quittance.client.Clients;
import io.quittance.matching.MatchRefusedException.Reason;
import io.quittance.matching.Matches.Standing;
import io.quittance.matching.line.MovedLine;
import io.quittance.matching.line.MovedLines;
import io.quittance.money.Money;
import io.quittance.payment.AllocationDesk;
import io.quittance.payment.AllocationDesk.AllocationRefusedException;
import io.quittance.payment.NewPayment;
import io.quittance.payment.Payment;
import io.quittance.payment.PaymentDesk;
import io.quittance.payment.PaymentSource;
import io.quittance.payment.Payments;
import io.quittance.payment.TakeBackReason;
import io.quittance.payment.TakenBack;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.SequencedMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes movements of bank statements for payments, for returns of payments or for nobody's, and undoes that. */
@Component
public class MatchDesk {

    private final Clients clients;
    private final MovedLines lines;
    private final Matches matches;
    private final PaymentDesk payments;
    private final Payments recorded;
    private final AllocationDesk allocations;
    private final SmallDifferences differences;
    private final PayerAliases aliases;
    private final StoredProposals proposals;

    MatchDesk(
            Clients clients,
            MovedLines lines,
            Matches matches,
            PaymentDesk payments,
            Payments recorded,
            AllocationDesk allocations,
            SmallDifferences differences,
            PayerAliases aliases,
            StoredProposals proposals) {
        this.proposals = proposals;
        this.clients = clients;
        this.lines = lines;
        this.matches = matches;
        this.payments = payments;
        this.recorded = recorded;
        this.allocations = allocations;
        this.differences = differences;
        this.aliases = aliases;
    }

    /**
     * Records a credit as payments of these clients. What of it the order does not take goes on waiting.
     *
     * @param on the business day on which it is decided, from which on it counts
     * @throws MatchRefusedException when it cannot be taken for that
     * @throws java.util.NoSuchElementException when this creditor has no such line, client or invoice
     */
    @Transactional
    public void match(long creditorId, long lineId, MatchOrder order, LocalDate on, String by) {
        // Clients before the line, and in the order of their ids: whoever takes a payment back does it the same way
        // round.
        for (long client :
                order.parts().stream().map(Part::clientId).sorted().distinct().toList()) {
            lock(creditorId, client);
        }
        MovedLine line = lines.lock(creditorId, lineId).orElseThrow();
        requireRoom(line, order);
        for (Part part : order.parts()) {
            match(line, part, order, on, by);
        }
        if (lines.find(creditorId, lineId).orElseThrow().waiting().isZero()) {
            learn(line, on, by);
        } else {
            proposals.workOutAnew(creditorId, lineId);
        }
    }

    /**
     * The same for several credits at once: all of them, or none.
     *
     * @param orders by the id of the line, in the order in which they are recorded
     * @throws MatchRefusedException as for one
     * @throws java.util.NoSuchElementException as for one
     */
    @Transactional
    public void match(long creditorId, SequencedMap<Long, MatchOrder> orders, LocalDate on, String by) {
        orders.forEach((line, order) -> match(creditorId, line, order, on, by));
    }

    private void match(MovedLine line, Part part, MatchOrder order, LocalDate on, String by) {
        long payment = receive(line, part, order, on, by);
        long match = matches.save(line, MatchKind.PAYMENT, payment, part.amount(), order, on, by);
        lines.move(line.id(), part.amount().negate());
        differences.giveUp(match, line, part, order.note(), on, by);
    }

    /** Once nothing of it waits: half of a movement says little of who sent the other half. */
    private void learn(MovedLine line, LocalDate on, String by) {
        for (Standing match : matches.standingOf(line.id())) {
            if (match.clientId() != null && !match.automatic() && match.kind() == MatchKind.PAYMENT) {
                aliases.learn(line, match.clientId(), match.id(), on, by);
            }
        }
    }

    private long receive(MovedLine line, Part part, MatchOrder order, LocalDate on, String by) {
        NewPayment received =
                new NewPayment(line.creditorId(), part.clientId(), part.amount(), line.bookedOn(), line.reference());
        try {
            return order.silent()
                    ? payments.receiveSilent(received, on, by).id()
                    : allocations.receive(received, part.shares(), on, by);
        } catch (AllocationRefusedException e) {
            throw new MatchRefusedException(Reason.NOT_OPEN, Objects.toString(e.getMessage(), ""));
        }
    }

    /**
     * Says of what waits of a movement that it is no client's money.
     *
     * @param note what it is, in a few words; may be empty
     * @throws MatchRefusedException when nothing of it waits
     * @throws java.util.NoSuchElementException when this creditor has no such line
     */
    @Transactional
    public void setAside(long creditorId, long lineId, String note, LocalDate on, String by) {
        MovedLine line = lines.lock(creditorId, lineId).orElseThrow();
        requireWaiting(line);
        MatchKind kind = line.waiting().isPositive() ? MatchKind.NOT_OURS : MatchKind.NO_PAYMENT;
        matches.save(line, kind, null, line.waiting(), MatchOrder.byHand(List.of(), note), on, by);
        lines.move(line.id(), line.waiting().negate());
        learn(line, on, by);
    }

    /**
     * Takes back the payment whose money went back with this movement; one that was taken back by hand is only tied to it.
     *
     * @throws MatchRefusedException when nothing of it waits, or the payment has another amount or currency
     * @throws java.util.NoSuchElementException when this creditor has no such line or payment
     */
    @Transactional
    public void giveBack(long creditorId, long lineId, long paymentId, boolean automatic, LocalDate on, String by) {
        lock(creditorId, recorded.clientOf(paymentId, creditorId).orElseThrow());
        MovedLine line = lines.lock(creditorId, lineId).orElseThrow();
        requireWaiting(line);
        Payment payment = recorded.findByIdAndCreditorId(paymentId, creditorId).orElseThrow();
        if (!payment.amount().equals(line.waiting().negate()) || !mayHaveGoneBack(payment)) {
            throw new MatchRefusedException(
                    Reason.NOT_THAT_PAYMENT,
                    "payment %d of %s gave nothing of %s back"
                            .formatted(
                                    paymentId, payment.amount(), line.waiting().negate()));
        }
        boolean stood = payment.takenBack().isEmpty();
        if (stood) {
            payments.takeBack(creditorId, paymentId, new TakenBack(on, by, TakeBackReason.RETURNED));
        }
        MatchOrder order =
                new MatchOrder(List.of(), null, List.of(), automatic, false, Objects.toString(line.returnReason(), ""));
        long match = matches.save(line, MatchKind.RETURN, paymentId, line.waiting(), order, on, by);
        if (stood) {
            matches.tookBack(match);
        }
        lines.move(line.id(), line.waiting().negate());
    }

    /** Money that came, and went back at most once. */
    private boolean mayHaveGoneBack(Payment payment) {
        return payment.source() == PaymentSource.RECEIVED
                && payment.takenBack()
                        .filter(taken -> taken.reason() != TakeBackReason.RETURNED)
                        .isEmpty()
                && !matches.isReturned(payment.id());
    }

    private void lock(long creditorId, long clientId) {
        if (clients.lock(clientId)
                .filter(client -> client.creditorId() == creditorId)
                .isEmpty()) {
            throw new NoSuchElementException("client " + clientId);
        }
    }

    private static void requireRoom(MovedLine line, MatchOrder order) {
        requireWaiting(line);
        if (line.waiting().isNegative()) {
            throw new MatchRefusedException(Reason.WENT_OUT, "line " + line.id() + " went out");
        }
        for (Part part : order.parts()) {
            if (!part.amount().currency().equals(line.waiting().currency())) {
                throw new MatchRefusedException(
                        Reason.OTHER_CURRENCY,
                        "line %d is in %s".formatted(line.id(), line.waiting().currency()));
            }
            if (!part.amount().isPositive()) {
                throw new MatchRefusedException(Reason.NOTHING_GIVEN, "a share of " + part.amount());
            }
        }
        Money total =
                order.parts().stream().map(Part::amount).reduce(Money::plus).orElseThrow();
        if (total.compareTo(line.waiting()) > 0) {
            throw new MatchRefusedException(Reason.TOO_MUCH, "%s of %s".formatted(total, line.waiting()));
        }
    }

    private static void requireWaiting(MovedLine line) {
        if (line.waiting().isZero()) {
            throw new MatchRefusedException(Reason.NOTHING_WAITS, "line " + line.id() + " is matched");
        }
    }
}
