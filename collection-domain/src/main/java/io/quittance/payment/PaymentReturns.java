package io.quittance.payment;

import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.history.Fact;
import io.quittance.history.FactKind;
import io.quittance.history.History;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Payments that a bank was thought to have returned, and had not. */
@Component
public class PaymentReturns {

    private final Payments payments;
    private final Clients clients;
    private final History history;

    PaymentReturns(Payments payments, Clients clients, History history) {
        this.payments = payments;
        this.clients = clients;
        this.history = history;
    }

    /**
     * Says that what was taken for a payment's return was none. The payment stays gone: whoever says so records its money anew.
     *
     * @throws java.util.NoSuchElementException when this creditor has no such payment, or it was not returned
     */
    @Transactional
    public void undo(long creditorId, long paymentId, LocalDate on, String by) {
        Client client =
                payments.clientOf(paymentId, creditorId).flatMap(clients::lock).orElseThrow();
        Payment payment = payments.findByIdAndCreditorId(paymentId, creditorId)
                .filter(found -> found.takenBack()
                        .filter(how -> how.reason() == TakeBackReason.RETURNED)
                        .isPresent())
                .orElseThrow();
        payment.wasNotReturned(on, by);
        Map<String, String> detail = Map.of(
                "payment", Long.toString(payment.id()),
                "amount", payment.amount().toPlain(),
                "currency", payment.amount().currency().getCurrencyCode(),
                "receivedOn", payment.receivedOn().toString());
        history.record(Fact.ofClient(creditorId, client.id(), FactKind.PAYMENT_NOT_RETURNED, on, by, detail));
    }
}
