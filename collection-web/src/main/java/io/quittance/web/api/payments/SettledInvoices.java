package io.quittance.web.api.payments;

import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.invoice.Invoice;
import io.quittance.invoice.Invoices;
import io.quittance.payment.Allocation;
import io.quittance.payment.Allocations;
import io.quittance.payment.Payment;
import io.quittance.payment.Payments;
import io.quittance.web.api.Amount;
import io.quittance.web.api.problem.UnknownNumberException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A payment and what it settles now: what was un-applied since is taken off. */
@Component
class SettledInvoices {

    private final Payments payments;
    private final Clients clients;
    private final Allocations allocations;
    private final Invoices invoices;

    SettledInvoices(Payments payments, Clients clients, Allocations allocations, Invoices invoices) {
        this.payments = payments;
        this.clients = clients;
        this.allocations = allocations;
        this.invoices = invoices;
    }

    @Transactional(readOnly = true)
    public PaymentAnswer answer(long creditorId, long paymentId) {
        Payment payment = known(creditorId, paymentId);
        String client = clients.findById(payment.clientId()).map(Client::number).orElseThrow();
        return PaymentAnswer.of(payment, client, by(paymentId));
    }

    void requireKnown(long creditorId, long paymentId) {
        Payment unused = known(creditorId, paymentId);
    }

    private Payment known(long creditorId, long paymentId) {
        return payments.findByIdAndCreditorId(paymentId, creditorId)
                .orElseThrow(() -> new UnknownNumberException("payment", paymentId));
    }

    private List<PaymentAnswer.AllocationAnswer> by(long paymentId) {
        Map<Long, BigDecimal> amounts = new LinkedHashMap<>();
        for (Allocation allocation : allocations.findByPaymentIdOrderById(paymentId)) {
            allocation.invoiceId().ifPresent(invoice -> amounts.merge(invoice, allocation.amount(), BigDecimal::add));
        }
        return amounts.entrySet().stream()
                .filter(entry -> entry.getValue().signum() != 0)
                .map(entry -> new PaymentAnswer.AllocationAnswer(number(entry.getKey()), new Amount(entry.getValue())))
                .toList();
    }

    private String number(long invoiceId) {
        return invoices.findById(invoiceId).map(Invoice::number).orElseThrow();
    }
}
