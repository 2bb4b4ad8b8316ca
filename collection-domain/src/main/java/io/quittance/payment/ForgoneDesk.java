package io.quittance.payment;

import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.money.Money;
import io.quittance.payment.allocation.InvoiceShares;
import io.quittance.payment.allocation.InvoiceShares.Reopened;
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
    private final InvoiceShares invoices;
    private final Payments payments;
    private final Allocations allocations;

    ForgoneDesk(Clients clients, InvoiceShares invoices, Payments payments, Allocations allocations) {
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
     * Takes a rebate or a loss back whose payment did not stay: its invoices are open again for it.
     *
     * @return what had been forgone
     * @throws java.util.NoSuchElementException when this creditor has no such payment
     */
    @Transactional
    public Money revoke(long creditorId, long forgoneId, LocalDate on, String by) {
        Payment forgone = payments.findByIdAndCreditorId(forgoneId, creditorId)
                .filter(found -> isForgone(found) && isLocked(found))
                .orElseThrow();
        invoices.reopen(forgoneId, on, by).stream()
                .map(Reopened::amount)
                .reduce(Money::plus)
                .ifPresent(forgone::free);
        allocations.save(new Allocation(forgoneId, null, forgone.amount(), on, by));
        Money amount = forgone.amount();
        forgone.takeBack(new TakenBack(on, by, TakeBackReason.RETURNED));
        return amount;
    }

    private static boolean isForgone(Payment payment) {
        return payment.source() == PaymentSource.REBATE || payment.source() == PaymentSource.WRITTEN_OFF;
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
        Map<Long, Money> balances = invoices.balances(creditorId, client.id(), parts.keySet());
        Map<Long, Money> left = new LinkedHashMap<>();
        parts.forEach((id, most) -> {
            Money balance = Optional.ofNullable(balances.get(id)).orElseThrow();
            Money part = balance.compareTo(most) < 0 ? balance : most;
            if (part.isPositive()) {
                left.put(id, part);
            }
        });
        return left.values().stream().reduce(Money::plus).map(total -> {
            NewPayment forgone = new NewPayment(creditorId, client.id(), total, countsFrom, reason);
            Payment payment = payments.save(new Payment(forgone, source, on, by));
            payment.use(total);
            invoices.settle(creditorId, client.id(), payment.id(), left, on, by);
            return payment;
        });
    }

    /** Whoever moves a client's money waits for whoever came first. */
    private boolean isLocked(Payment payment) {
        return clients.lock(payment.clientId()).isPresent();
    }
}
