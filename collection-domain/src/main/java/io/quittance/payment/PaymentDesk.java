package io.quittance.payment;

import io.quittance.charge.ledger.ChargeShare;
import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.history.Fact;
import io.quittance.history.FactKind;
import io.quittance.history.History;
import io.quittance.money.Money;
import io.quittance.payment.allocation.InvoiceShares;
import io.quittance.payment.allocation.InvoiceShares.Reopened;
import io.quittance.payment.allocation.ToldInvoices;
import io.quittance.payment.imputation.Imputation;
import io.quittance.payment.imputation.ImputationRules;
import io.quittance.payment.imputation.Incoming;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what came in and settles invoices with it, as the law imputes payments; takes back what did not stay. */
@Component
public class PaymentDesk {

    private final Clients clients;
    private final InvoiceShares invoices;
    private final Payments payments;
    private final Allocations allocations;
    private final ImputationRules rules;
    private final History history;
    private final ApplicationEventPublisher bell;

    PaymentDesk(
            Clients clients,
            InvoiceShares invoices,
            Payments payments,
            Allocations allocations,
            ImputationRules rules,
            History history,
            ApplicationEventPublisher bell) {
        this.clients = clients;
        this.invoices = invoices;
        this.payments = payments;
        this.allocations = allocations;
        this.rules = rules;
        this.history = history;
        this.bell = bell;
    }

    /**
     * Records a payment and allocates it to the client's open invoices in its currency (C. civ. 1342-10); what is left
     * stays unapplied. One that names no invoice goes to what was agreed first, then to claimed late charges where the
     * creditor's terms say so (C. civ. 1343-1).
     *
     * @param on the business day on which it is recorded, from which on it counts
     * @throws java.util.NoSuchElementException when the client does not exist
     */
    @Transactional
    public ReceivedPayment receive(NewPayment received, LocalDate on, String by) {
        return receive(received, on, on, by);
    }

    /**
     * The same for one whose words somebody read already and found no invoice named in.
     *
     * @throws java.util.NoSuchElementException when the client does not exist
     */
    @Transactional
    public ReceivedPayment receiveSilent(NewPayment received, LocalDate on, String by) {
        Incoming silent = new Incoming(received.amount(), received.receivedOn(), List.of(), received.reference(), true);
        return receive(received, silent, on, on, by);
    }

    /**
     * The same for a payment that counts from another day than the one on which it is recorded.
     *
     * @param countsFrom the day the allocations carry: figures as of that day and later know of them
     */
    @Transactional
    public ReceivedPayment receive(NewPayment received, LocalDate on, LocalDate countsFrom, String by) {
        return receive(received, received.incoming(), on, countsFrom, by);
    }

    private ReceivedPayment receive(
            NewPayment received, Incoming incoming, LocalDate on, LocalDate countsFrom, String by) {
        Client client = clients.lock(received.clientId()).orElseThrow();
        Imputation imputation = rules.of(client.id(), incoming);
        Payment payment = payments.save(new Payment(received, PaymentSource.RECEIVED, on, by));
        payCharges(payment, imputation.charges(), countsFrom, by);
        List<ReceivedPayment.Share> shares = settle(payment, imputation, countsFrom, by);
        history.record(fact(payment, shares, on, by));
        bell.publishEvent(new PaymentsMoved(client.creditorId(), client.id(), on, by));
        return new ReceivedPayment(payment.id(), shares, chargesOf(payment), payment.unapplied());
    }

    /**
     * Takes a payment back: its invoices are open again for what it paid, and nothing of it is left, from this day on. What
     * past days knew of it stays.
     *
     * @return the numbers of the invoices that are open again
     * @throws Payment.NotTakenBackException when it was taken back before, or is what the books report
     * @throws java.util.NoSuchElementException when this creditor has no such payment
     */
    @Transactional
    public List<String> takeBack(long creditorId, long paymentId, TakenBack how) {
        Client client =
                payments.clientOf(paymentId, creditorId).flatMap(clients::lock).orElseThrow();
        Payment payment = payments.findByIdAndCreditorId(paymentId, creditorId).orElseThrow();
        payment.requireStanding();
        List<Reopened> reopened = invoices.reopen(payment.id(), how.on(), how.by());
        // At once: what credit notes gave to it is below zero.
        reopened.stream().map(Reopened::amount).reduce(Money::plus).ifPresent(payment::free);
        chargesPaidBy(payment).forEach(share -> {
            payment.free(share.amount());
            allocations.save(new Allocation(payment.id(), negated(share), how.on(), how.by()));
        });
        if (payment.amount().isPositive()) {
            allocations.save(new Allocation(payment.id(), null, payment.amount(), how.on(), how.by()));
        }
        payment.takeBack(how);
        List<String> numbers = reopened.stream().map(Reopened::number).toList();
        history.record(fact(client, payment, numbers, how));
        bell.publishEvent(new PaymentTakenBack(creditorId, payment.id(), how));
        bell.publishEvent(new PaymentsMoved(creditorId, client.id(), how.on(), how.by()));
        return numbers;
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
        Client client =
                payments.clientOf(paymentId, creditorId).flatMap(clients::lock).orElseThrow();
        Payment payment =
                payments.findByIdAndCreditorId(paymentId, client.creditorId()).orElseThrow();
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

    private Money chargesOf(Payment payment) {
        return chargesPaidBy(payment).stream()
                .map(ChargeShare::amount)
                .reduce(Money.zero(payment.amount().currency()), Money::plus);
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
     * A doorbell, in the payment's own transaction: a client's payments are others than before. What is lost of it, the next
     * night sees.
     */
    public record PaymentsMoved(long creditorId, long clientId, LocalDate on, String by) {}

    /** In the payment's own transaction: who recorded it for a reason of its own must know that it counts no more. */
    public record PaymentTakenBack(long creditorId, long paymentId, TakenBack how) {}

    private List<ReceivedPayment.Share> settle(Payment payment, Imputation imputation, LocalDate on, String by) {
        Map<Long, Money> shares = new LinkedHashMap<>();
        List<ReceivedPayment.Share> told = new ArrayList<>();
        imputation.shares().forEach((debt, amount) -> {
            payment.use(amount);
            shares.put(debt.invoiceId(), amount);
            told.add(new ReceivedPayment.Share(debt.number(), amount));
        });
        invoices.settle(payment.creditorId(), payment.clientId(), payment.id(), shares, on, by);
        return told;
    }

    private static Fact fact(Client client, Payment payment, List<String> reopened, TakenBack how) {
        Map<String, String> detail = Map.of(
                "payment", Long.toString(payment.id()),
                "amount", payment.amount().toPlain(),
                "currency", payment.amount().currency().getCurrencyCode(),
                "receivedOn", payment.receivedOn().toString(),
                "invoices", ToldInvoices.of(reopened),
                "takenBack", how.reason().name());
        return Fact.ofClient(client.creditorId(), client.id(), FactKind.PAYMENT_UNAPPLIED, how.on(), how.by(), detail);
    }

    private static Fact fact(Payment payment, List<ReceivedPayment.Share> shares, LocalDate on, String by) {
        String settled = ToldInvoices.of(
                shares.stream().map(ReceivedPayment.Share::invoice).toList());
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
