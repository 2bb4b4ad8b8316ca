package io.quittance.payment;

import io.quittance.charge.LateChargeTerms;
import io.quittance.charge.ledger.ChargeShare;
import io.quittance.charge.ledger.DueCharges;
import io.quittance.charge.terms.TermsOfClients;
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
    private final TermsOfClients terms;
    private final DueCharges due;
    private final History history;

    PaymentDesk(
            Clients clients,
            Invoices invoices,
            Payments payments,
            Allocations allocations,
            TermsOfClients terms,
            DueCharges due,
            History history) {
        this.terms = terms;
        this.due = due;
        this.clients = clients;
        this.invoices = invoices;
        this.payments = payments;
        this.allocations = allocations;
        this.history = history;
    }

    /**
     * Records a payment and allocates it to the client's open invoices in its currency (C. civ. 1342-10); what is left
     * stays unapplied. One that names no invoice pays claimed late charges first, where the creditor's terms say so (C.
     * civ. 1343-1).
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
        if (Imputation.isSilent(received, open)
                && terms.of(client.id()).imputation() == LateChargeTerms.Imputation.INTEREST_FIRST) {
            String currency = received.amount().currency().getCurrencyCode();
            payCharges(payment, due.of(client.id(), currency), countsFrom, by);
        }
        Imputation.of(received, payment.unapplied(), open).forEach((invoice, amount) -> {
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
        chargesPaidBy(payment).forEach(share -> {
            payment.free(share.amount());
            allocations.save(new Allocation(paymentId, negated(share), how.on(), how.by()));
        });
        allocations.save(new Allocation(paymentId, null, payment.amount(), how.on(), how.by()));
        payment.takeBack(how);
        history.record(fact(client, payment, reopened, how));
        return List.copyOf(reopened);
    }

    /**
     * Pays late charges with what is unapplied of a payment, in this order, as far as it reaches.
     *
     * @param charges in the payment's currency
     * @return what of the charges was paid
     * @throws java.util.NoSuchElementException when this creditor has no such payment
     */
    @Transactional
    public List<ChargeShare> payCharges(
            long creditorId, long paymentId, List<ChargeShare> charges, LocalDate on, String by) {
        Client unused =
                payments.clientOf(paymentId, creditorId).flatMap(clients::lock).orElseThrow();
        Payment payment = payments.findByIdAndCreditorId(paymentId, creditorId).orElseThrow();
        return payCharges(payment, charges, on, by);
    }

    private List<ChargeShare> payCharges(Payment payment, List<ChargeShare> charges, LocalDate on, String by) {
        List<ChargeShare> paid = new ArrayList<>();
        for (ChargeShare charge : charges) {
            Money left = payment.unapplied();
            Money part = charge.amount().compareTo(left) < 0 ? charge.amount() : left;
            if (part.isPositive()) {
                ChargeShare share = new ChargeShare(charge.invoiceId(), charge.kind(), part);
                payment.use(part);
                allocations.save(new Allocation(payment.id(), share, on, by));
                paid.add(share);
            }
        }
        paid.stream().map(ChargeShare::amount).reduce(Money::plus).ifPresent(total -> {
            Map<String, String> detail = Map.of(
                    "payment", Long.toString(payment.id()),
                    "amount", total.toPlain(),
                    "currency", total.currency().getCurrencyCode());
            history.record(
                    Fact.ofClient(payment.creditorId(), payment.clientId(), FactKind.CHARGES_PAID, on, by, detail));
        });
        return List.copyOf(paid);
    }

    /** What of the payment late charges have now. */
    private List<ChargeShare> chargesPaidBy(Payment payment) {
        String currency = payment.amount().currency().getCurrencyCode();
        Map<List<Object>, ChargeShare> shares = new LinkedHashMap<>();
        allocations
                .findByPaymentIdOrderById(payment.id())
                .forEach(one -> one.charge(currency)
                        .ifPresent(share -> shares.merge(
                                List.of(share.invoiceId(), share.kind()),
                                share,
                                (a, b) -> new ChargeShare(
                                        a.invoiceId(), a.kind(), a.amount().plus(b.amount())))));
        return shares.values().stream()
                .filter(share -> share.amount().isPositive())
                .toList();
    }

    private static ChargeShare negated(ChargeShare share) {
        return new ChargeShare(share.invoiceId(), share.kind(), share.amount().negate());
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
