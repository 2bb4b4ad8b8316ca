package io.quittance.web.api.holds;

import io.quittance.client.Client;
import io.quittance.dispute.DisputeDesk;
import io.quittance.dispute.DisputeReason;
import io.quittance.dispute.DisputeReasons;
import io.quittance.dispute.DisputeRefusedException;
import io.quittance.dispute.NewDispute;
import io.quittance.hold.Hold;
import io.quittance.hold.HoldDesk;
import io.quittance.hold.HoldReason;
import io.quittance.hold.HoldRequest;
import io.quittance.hold.Holds;
import io.quittance.insight.client.OpenInvoicesOfClient;
import io.quittance.insight.client.OpenInvoicesOfClient.OpenInvoice;
import io.quittance.insolvency.Insolvencies;
import io.quittance.invoice.Invoice;
import io.quittance.web.api.Amount;
import io.quittance.web.api.BooksOfCaller;
import io.quittance.web.api.problem.ConflictException;
import io.quittance.web.api.problem.InvalidFieldException;
import io.quittance.web.api.problem.UnknownNumberException;
import io.quittance.web.frame.Visit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Places and lifts the holds that callers ask for, from the first night to come on. */
@Component
class HoldPlacing {

    private final BooksOfCaller books;
    private final Holds holds;
    private final HoldDesk desk;
    private final OpenInvoicesOfClient openInvoices;
    private final Insolvencies insolvencies;
    private final DisputeDesk disputes;
    private final DisputeReasons reasons;

    HoldPlacing(
            BooksOfCaller books,
            Holds holds,
            HoldDesk desk,
            OpenInvoicesOfClient openInvoices,
            Insolvencies insolvencies,
            DisputeDesk disputes,
            DisputeReasons reasons) {
        this.books = books;
        this.holds = holds;
        this.desk = desk;
        this.openInvoices = openInvoices;
        this.insolvencies = insolvencies;
        this.disputes = disputes;
        this.reasons = reasons;
    }

    Hold place(Visit visit, Client client, @Nullable Invoice invoice, HoldOrder order) {
        if (!order.reason().isPlacedByHand()) {
            throw new InvalidFieldException("reason", "expected DISPUTE, PROMISE, PLAN, INSOLVENCY or PAUSE");
        }
        LocalDate on = firstDay(visit, client, order.lastDay());
        if (order.reason() == HoldReason.DISPUTE && invoice != null && order.lastDay() == null) {
            return dispute(visit, invoice, order, on);
        }
        HoldRequest request = new HoldRequest(
                visit.creditorId(),
                client.id(),
                invoice == null ? null : invoice.id(),
                order.reason(),
                order.lastDay(),
                part(invoice, order.amount()),
                Objects.requireNonNullElse(order.note(), "").strip());
        return desk.place(request, on, visit.by());
    }

    /** Without a last day somebody is to answer it: a dispute like any other, for what none of the reasons says. */
    private Hold dispute(Visit visit, Invoice invoice, HoldOrder order, LocalDate on) {
        DisputeReason other =
                reasons.byCode(visit.creditorId(), DisputeReasons.OTHER).orElseThrow();
        BigDecimal part = part(invoice, order.amount());
        String note = Objects.requireNonNullElse(order.note(), "");
        try {
            long hold = disputes.open(
                            NewDispute.of(visit.creditorId(), invoice.id(), other, part, note), on, visit.by())
                    .holdId();
            return holds.findById(hold).orElseThrow();
        } catch (DisputeRefusedException refused) {
            if (refused.field().equals("invoice")) {
                throw new ConflictException("The invoice is settled, or all of it is disputed already.");
            }
            throw new InvalidFieldException(
                    "amount",
                    "expected at most %s: the rest is disputed already"
                            .formatted(refused.most().orElse(BigDecimal.ZERO).toPlainString()));
        }
    }

    /** A hold that was lifted before stays lifted: to delete twice is to delete once. */
    @Transactional
    void lift(Visit visit, long id, Predicate<Hold> isMeant) {
        Hold hold = holds.findById(id)
                .filter(found -> found.creditorId() == visit.creditorId())
                .filter(isMeant)
                .orElseThrow(() -> new UnknownNumberException("hold", id));
        if (!hold.reason().isPlacedByHand()) {
            throw new ConflictException("Hold %d ends with its placement.".formatted(id));
        }
        if (insolvencies.existsByHoldIdAndEndedOnIsNull(id)) {
            throw new ConflictException(
                    "Hold %d ends with the proceedings: delete the client's insolvency.".formatted(id));
        }
        if (!hold.isLifted()) {
            desk.lift(hold, books.firstNightToCome(visit), visit.by());
        }
    }

    private LocalDate firstDay(Visit visit, Client client, @Nullable LocalDate lastDay) {
        LocalDate night = books.firstNightToCome(visit);
        if (lastDay == null || !lastDay.isBefore(night)) {
            return night;
        }
        if (books.wereDunnedBefore(visit)) {
            throw new InvalidFieldException("until", "expected %s, the first night to come, or later".formatted(night));
        }
        // No night was ever run: all are still to come, from the day the client first owed what it owes.
        return openInvoices.of(visit.creditorId(), client.id(), lastDay).stream()
                .map(OpenInvoice::issuedOn)
                .filter(lastDay::isAfter)
                .min(LocalDate::compareTo)
                .orElse(lastDay);
    }

    private static @Nullable BigDecimal part(@Nullable Invoice invoice, @Nullable Amount amount) {
        if (amount == null) {
            return null;
        }
        if (invoice == null) {
            throw new InvalidFieldException("amount", "expected for an invoice only: a client is held as a whole");
        }
        BigDecimal balance = invoice.balance().amount();
        if (!amount.isPositive() || amount.value().compareTo(balance) > 0) {
            throw new InvalidFieldException(
                    "amount", "expected more than 0 and at most the balance, %s".formatted(invoice.balance()));
        }
        return amount.value();
    }
}
