package io.quittance.payment;

import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.history.Fact;
import io.quittance.history.FactKind;
import io.quittance.history.History;
import io.quittance.invoice.Invoice;
import io.quittance.invoice.Invoices;
import io.quittance.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what came in and settles invoices with it, as the law imputes payments; takes back what did not stay. */
@Component
public class PaymentDesk {

    private final Clients clients;
    private final Invoices invoices;
    private final Payments payments;
    private final Allocations allocations;
    private final History history;

    PaymentDesk(Clients clients, Invoices invoices, Payments payments, Allocations allocations, History history) {
        this.clients = clients;
        this.invoices = invoices;
        this.payments = payments;
        this.allocations = allocations;
        this.history = history;
    }

    /**
     * Records a payment and allocates it to the client's open invoices in its currency (C. civ. 1342-10); what is left
     * stays unapplied.
     *
     * @param on the business day on which it is recorded, from which on it counts
     * @throws java.util.NoSuchElementException when the client does not exist
     */
    @Transactional
    public ReceivedPayment receive(NewPayment received, LocalDate on, String by) {
        return receive(received, on, on, by);
    }

    /**
     * The same for a payment that counts from another day than the one on which it is recorded.
     *
     * @param countsFrom the day the allocations carry: figures as of that day and later know of them
     */
    @Transactional
    public ReceivedPayment receive(NewPayment received, LocalDate on, LocalDate countsFrom, String by) {
        Client client = clients.lock(received.clientId()).orElseThrow();
        Payment payment = payments.save(new Payment(received, PaymentSource.RECEIVED, on, by));
        List<Invoice> open =
                invoices.openOf(client.id(), received.amount().currency().getCurrencyCode());
        List<ReceivedPayment.Share> shares = new ArrayList<>();
        Imputation.of(received, open).forEach((invoice, amount) -> {
            allocate(payment, invoice, amount, countsFrom, by);
            shares.add(new ReceivedPayment.Share(invoice.number(), amount));
        });
        history.record(fact(payment, shares, on, by));
        return new ReceivedPayment(payment.id(), shares, payment.unapplied());
    }

    /**
     * Takes a payment back: its invoices are open again for what it paid, and nothing of it is left, from this day on. What
     * past days knew of it stays.
     *
     * @return the numbers of the invoices that are open again
     * @throws NotTakenBackException when it was taken back before, or is what the books report
     * @throws java.util.NoSuchElementException when this creditor has no such payment
     */
    @Transactional
    public List<String> takeBack(long creditorId, long paymentId, TakenBack how) {
        Client client =
                payments.clientOf(paymentId, creditorId).flatMap(clients::lock).orElseThrow();
        Payment payment = payments.findByIdAndCreditorId(paymentId, creditorId).orElseThrow();
        payment.requireStanding();
        List<String> reopened = new ArrayList<>();
        usedBy(paymentId).forEach((invoiceId, amount) -> {
            Invoice invoice = invoices.findById(invoiceId).orElseThrow();
            Money part = new Money(amount, payment.amount().currency());
            payment.free(part);
            invoice.reopen(part);
            allocations.save(new Allocation(paymentId, invoiceId, part.negate(), how.on(), how.by()));
            reopened.add(invoice.number());
        });
        allocations.save(new Allocation(paymentId, null, payment.amount(), how.on(), how.by()));
        payment.takeBack(how);
        history.record(fact(client, payment, reopened, how));
        return List.copyOf(reopened);
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
        Client client = clients.lock(clientId).orElseThrow();
        Map<Invoice, Money> left = new LinkedHashMap<>();
        losses.forEach((id, most) -> {
            Invoice invoice = invoices.findByIdAndCreditorId(id, creditorId).orElseThrow();
            Money loss = invoice.balance().compareTo(most) < 0 ? invoice.balance() : most;
            if (loss.isPositive()) {
                left.put(invoice, loss);
            }
        });
        return left.values().stream().reduce(Money::plus).map(total -> {
            NewPayment loss = new NewPayment(creditorId, client.id(), total, on, reason);
            Payment payment = payments.save(new Payment(loss, PaymentSource.WRITTEN_OFF, on, by));
            left.forEach((invoice, amount) -> allocate(payment, invoice, amount, on, by));
            return payment;
        });
    }

    /** What each invoice has of the payment now. */
    private Map<Long, BigDecimal> usedBy(long paymentId) {
        Map<Long, BigDecimal> amounts = new LinkedHashMap<>();
        allocations
                .findByPaymentIdOrderById(paymentId)
                .forEach(one ->
                        one.invoiceId().ifPresent(invoice -> amounts.merge(invoice, one.amount(), BigDecimal::add)));
        amounts.values().removeIf(amount -> amount.signum() == 0);
        return amounts;
    }

    private void allocate(Payment payment, Invoice invoice, Money amount, LocalDate on, String by) {
        payment.use(amount);
        invoice.settle(amount);
        allocations.save(new Allocation(payment.id(), invoice.id(), amount, on, by));
    }

    private static Fact fact(Client client, Payment payment, List<String> reopened, TakenBack how) {
        Map<String, String> detail = Map.of(
                "payment", Long.toString(payment.id()),
                "amount", payment.amount().toPlain(),
                "currency", payment.amount().currency().getCurrencyCode(),
                "receivedOn", payment.receivedOn().toString(),
                "invoices", String.join(", ", reopened),
                "takenBack", how.reason().name());
        return Fact.ofClient(client.creditorId(), client.id(), FactKind.PAYMENT_UNAPPLIED, how.on(), how.by(), detail);
    }

    private static Fact fact(Payment payment, List<ReceivedPayment.Share> shares, LocalDate on, String by) {
        String settled = shares.stream().map(ReceivedPayment.Share::invoice).collect(Collectors.joining(", "));
        Map<String, String> detail = Map.of(
                "payment", String.valueOf(payment.id()),
                "amount", payment.amount().toPlain(),
                "currency", payment.amount().currency().getCurrencyCode(),
                "receivedOn", payment.receivedOn().toString(),
                "invoices", settled,
                "unapplied", payment.unapplied().toPlain(),
                "reference", payment.reference());
        return Fact.ofClient(payment.creditorId(), payment.clientId(), FactKind.PAYMENT_RECEIVED, on, by, detail);
    }
}
