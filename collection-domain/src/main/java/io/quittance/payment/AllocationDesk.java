package io.quittance.payment;

import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.history.Fact;
import io.quittance.history.FactKind;
import io.quittance.history.History;
import io.quittance.money.Money;
import io.quittance.payment.PaymentDesk.PaymentsMoved;
import io.quittance.payment.allocation.InvoiceShares;
import io.quittance.payment.allocation.InvoiceShares.NotOpenException;
import io.quittance.payment.allocation.ToldInvoices;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Settles invoices as somebody decided: with money that comes in, with what is unapplied, or with credit notes alone. */
@Component
public class AllocationDesk {

    private final Clients clients;
    private final InvoiceShares invoices;
    private final Payments payments;
    private final Allocations allocations;
    private final History history;
    private final ApplicationEventPublisher bell;

    AllocationDesk(
            Clients clients,
            InvoiceShares invoices,
            Payments payments,
            Allocations allocations,
            History history,
            ApplicationEventPublisher bell) {
        this.clients = clients;
        this.invoices = invoices;
        this.payments = payments;
        this.allocations = allocations;
        this.history = history;
        this.bell = bell;
    }

    /**
     * Records a payment and allocates exactly these shares of it; the rest stays unapplied.
     *
     * @param shares by invoice id, of one client and in the payment's currency; what a credit note gives is below zero
     * @return the payment's id
     * @throws AllocationRefusedException when a share is more than is open, or all are more than the payment
     * @throws java.util.NoSuchElementException when the client or an invoice does not exist
     */
    @Transactional
    public long receive(NewPayment received, Map<Long, Money> shares, LocalDate on, String by) {
        Client client = clients.lock(received.clientId()).orElseThrow();
        Payment payment = payments.save(new Payment(received, PaymentSource.RECEIVED, on, by));
        List<String> settled = settle(payment, shares, on, by);
        record(FactKind.PAYMENT_RECEIVED, payment, payment.amount(), settled, on, by);
        bell.publishEvent(new PaymentsMoved(client.creditorId(), client.id(), on, by));
        return payment.id();
    }

    /**
     * Allocates what is unapplied of a payment.
     *
     * @param shares as for {@link #receive}
     * @throws AllocationRefusedException when a share is more than is open, or all are more than is unapplied
     * @throws java.util.NoSuchElementException when this creditor has no such payment or invoice
     */
    @Transactional
    public void allocate(long creditorId, long paymentId, Map<Long, Money> shares, LocalDate on, String by) {
        Payment payment = locked(creditorId, paymentId);
        List<String> settled = settle(payment, shares, on, by);
        record(FactKind.PAYMENT_ALLOCATED, payment, sum(payment, shares), settled, on, by);
        bell.publishEvent(new PaymentsMoved(creditorId, payment.clientId(), on, by));
    }

    /**
     * Sets credit notes off against invoices; no money moves.
     *
     * @param shares by invoice id, what credit notes give below zero; together they make zero
     * @return the payment of nothing that stands for it
     * @throws AllocationRefusedException when they do not make zero, or one is more than is open
     * @throws java.util.NoSuchElementException when this creditor has no such client or invoice
     */
    @Transactional
    public long offset(long creditorId, long clientId, Map<Long, Money> shares, LocalDate on, String by) {
        Client client = clients.lock(clientId)
                .filter(found -> found.creditorId() == creditorId)
                .orElseThrow();
        Money nothing = shares.values().stream().reduce(Money::plus).orElseThrow();
        if (!nothing.isZero()) {
            throw new AllocationRefusedException(nothing, "credit notes and invoices do not make zero: " + nothing);
        }
        Payment payment = payments.save(Payment.ofNothing(creditorId, client.id(), nothing, on, by));
        List<String> settled = settle(payment, shares, on, by);
        Money used = shares.values().stream().filter(Money::isPositive).reduce(nothing, Money::plus);
        record(FactKind.CREDIT_NOTE_APPLIED, payment, used, settled, on, by);
        bell.publishEvent(new PaymentsMoved(creditorId, client.id(), on, by));
        return payment.id();
    }

    /**
     * Gives back to the client what is unapplied of a payment, or a part of it.
     *
     * @param amount above zero, in the payment's currency
     * @param note how it went back, in a few words
     * @throws AllocationRefusedException when it is more than is unapplied
     * @throws java.util.NoSuchElementException when this creditor has no such payment
     */
    @Transactional
    public void refund(long creditorId, long paymentId, Money amount, String note, LocalDate on, String by) {
        Payment payment = locked(creditorId, paymentId);
        if (!amount.isPositive() || amount.compareTo(payment.unapplied()) > 0) {
            throw new AllocationRefusedException(
                    amount, "only " + payment.unapplied() + " is unapplied, not " + amount);
        }
        payment.use(amount);
        allocations.save(new Allocation(payment.id(), null, amount, on, by));
        Map<String, String> detail = detail(payment, amount);
        detail.put("note", note.strip());
        history.record(Fact.ofClient(creditorId, payment.clientId(), FactKind.PAYMENT_REFUNDED, on, by, detail));
        bell.publishEvent(new PaymentsMoved(creditorId, payment.clientId(), on, by));
    }

    private Payment locked(long creditorId, long paymentId) {
        Client client =
                payments.clientOf(paymentId, creditorId).flatMap(clients::lock).orElseThrow();
        Payment payment =
                payments.findByIdAndCreditorId(paymentId, client.creditorId()).orElseThrow();
        if (payment.takenBack().isPresent()) {
            throw new AllocationRefusedException(payment.amount(), "payment " + paymentId + " was taken back");
        }
        return payment;
    }

    private List<String> settle(Payment payment, Map<Long, Money> shares, LocalDate on, String by) {
        Money used = sum(payment, shares);
        if (used.isNegative()) {
            throw new AllocationRefusedException(used, "credit notes give more than the invoices take: " + used);
        }
        if (used.compareTo(payment.unapplied()) > 0) {
            throw new AllocationRefusedException(used, "only " + payment.unapplied() + " can be used, not " + used);
        }
        payment.use(used);
        try {
            return invoices.settle(payment.creditorId(), payment.clientId(), payment.id(), shares, on, by);
        } catch (NotOpenException e) {
            throw new AllocationRefusedException(e.amount(), Objects.toString(e.getMessage(), ""));
        }
    }

    private void record(FactKind kind, Payment payment, Money amount, List<String> settled, LocalDate on, String by) {
        Map<String, String> detail = detail(payment, amount);
        detail.put("invoices", ToldInvoices.of(settled));
        detail.put("unapplied", payment.unapplied().toPlain());
        history.record(Fact.ofClient(payment.creditorId(), payment.clientId(), kind, on, by, detail));
    }

    private static Money sum(Payment payment, Map<Long, Money> shares) {
        return shares.values().stream().reduce(Money.zero(payment.amount().currency()), Money::plus);
    }

    private static Map<String, String> detail(Payment payment, Money amount) {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("payment", Long.toString(payment.id()));
        detail.put("amount", amount.toPlain());
        detail.put("currency", amount.currency().getCurrencyCode());
        detail.put("receivedOn", payment.receivedOn().toString());
        detail.put("reference", payment.reference());
        return detail;
    }

    /** That shares cannot be allocated; the books stay as they were. */
    public static final class AllocationRefusedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Money amount;

        AllocationRefusedException(Money amount, String message) {
            super(message);
            this.amount = amount;
        }

        /** What was asked for and is not there. */
        public Money amount() {
            return amount;
        }
    }
}
