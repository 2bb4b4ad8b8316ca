package io.quittance.payment;

import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.invoice.Invoice;
import io.quittance.invoice.Invoices;
import io.quittance.money.Money;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes debts off the books that no money settles: what is lost, and what is forgone for being paid in time. */
@Component
public class ForgoneDesk {

    private final Clients clients;
    private final Invoices invoices;
    private final Payments payments;
    private final Allocations allocations;

    ForgoneDesk(Clients clients, Invoices invoices, Payments payments, Allocations allocations) {
        this.clients = clients;
        this.invoices = invoices;
        this.payments = payments;
        this.allocations = allocations;
    }

    /**
     * Takes off the books what is left of these invoices, as far as they are still open: no money came, and none will.
     *
     * @param losses the most that goes, by invoice id; all of one client and in one currency
     * @param reason why, in a few words
     * @return the payment that no money stands behind; empty when all of them were settled meanwhile
     * @throws java.util.NoSuchElementException when the client or an invoice does not exist
     */
    @Transactional
    public Optional<Payment> writeOff(
            long creditorId, long clientId, Map<Long, Money> losses, String reason, LocalDate on, String by) {
        return forgo(PaymentSource.WRITTEN_OFF, creditorId, clientId, losses, reason, on, on, by);
    }

    /**
     * The same for what was offered to be forgone once the rest was paid in time, and was: a discount or a settlement.
     *
     * @param earnedOn the day of the money that earned it: the invoice was settled then, not when it is booked
     * @throws java.util.NoSuchElementException when the client or an invoice does not exist
     */
    @Transactional
    public Optional<Payment> rebate(
            long creditorId,
            long clientId,
            Map<Long, Money> parts,
            String reason,
            LocalDate earnedOn,
            LocalDate on,
            String by) {
        return forgo(PaymentSource.REBATE, creditorId, clientId, parts, reason, earnedOn, on, by);
    }

    /**
     * Takes a rebate back whose payment did not stay: its invoices are open again for it.
     *
     * @throws java.util.NoSuchElementException when this creditor has no such payment
     */
    @Transactional
    public void revoke(long creditorId, long rebateId, LocalDate on, String by) {
        Payment rebate = payments.findByIdAndCreditorId(rebateId, creditorId)
                .filter(found -> found.source() == PaymentSource.REBATE && isLocked(found))
                .orElseThrow();
        allocations.findByPaymentIdOrderById(rebateId).stream()
                .filter(one -> one.invoiceId().isPresent())
                .forEach(one -> reopen(rebate, one, on, by));
        allocations.save(new Allocation(rebateId, null, rebate.amount(), on, by));
        rebate.takeBack(new TakenBack(on, by, TakeBackReason.RETURNED));
    }

    private Optional<Payment> forgo(
            PaymentSource source,
            long creditorId,
            long clientId,
            Map<Long, Money> parts,
            String reason,
            LocalDate countsFrom,
            LocalDate on,
            String by) {
        Client client = clients.lock(clientId).orElseThrow();
        Map<Invoice, Money> left = new LinkedHashMap<>();
        parts.forEach((id, most) -> {
            Invoice invoice = invoices.findByIdAndCreditorId(id, creditorId).orElseThrow();
            Money part = invoice.balance().compareTo(most) < 0 ? invoice.balance() : most;
            if (part.isPositive()) {
                left.put(invoice, part);
            }
        });
        return left.values().stream().reduce(Money::plus).map(total -> {
            NewPayment forgone = new NewPayment(creditorId, client.id(), total, countsFrom, reason);
            Payment payment = payments.save(new Payment(forgone, source, on, by));
            left.forEach((invoice, amount) -> {
                payment.use(amount);
                invoice.settle(amount);
                allocations.save(new Allocation(payment.id(), invoice.id(), amount, on, by));
            });
            return payment;
        });
    }

    /** Whoever moves a client's money waits for whoever came first. */
    private boolean isLocked(Payment payment) {
        return clients.lock(payment.clientId()).isPresent();
    }

    private void reopen(Payment rebate, Allocation used, LocalDate on, String by) {
        Invoice invoice = invoices.findById(used.invoiceId().orElseThrow()).orElseThrow();
        Money part = new Money(used.amount(), rebate.amount().currency());
        rebate.free(part);
        invoice.reopen(part);
        allocations.save(new Allocation(rebate.id(), invoice.id(), part.negate(), on, by));
    }
}
