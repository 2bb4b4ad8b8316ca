package io.quittance.payment;

import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.history.Fact;
import io.quittance.history.FactKind;
import io.quittance.history.History;
import io.quittance.invoice.Invoice;
import io.quittance.invoice.Invoices;
import io.quittance.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what came in and settles invoices with it, as the law imputes payments. */
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
     * @param on the business day on which it is recorded, which the allocations carry
     * @throws java.util.NoSuchElementException when the client does not exist
     */
    @Transactional
    public ReceivedPayment receive(NewPayment received, LocalDate on, String by) {
        Client client = clients.lock(received.clientId()).orElseThrow();
        Payment payment = payments.save(new Payment(received, on, by));
        List<Invoice> open =
                invoices.openOf(client.id(), received.amount().currency().getCurrencyCode());
        List<ReceivedPayment.Share> shares = new ArrayList<>();
        Imputation.of(received, open).forEach((invoice, amount) -> {
            allocate(payment, invoice, amount, on, by);
            shares.add(new ReceivedPayment.Share(invoice.number(), amount));
        });
        history.record(fact(payment, shares, on, by));
        return new ReceivedPayment(payment.id(), shares, payment.unapplied());
    }

    private void allocate(Payment payment, Invoice invoice, Money amount, LocalDate on, String by) {
        payment.use(amount);
        invoice.settle(amount);
        allocations.save(new Allocation(payment.id(), invoice.id(), amount, on, by));
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
