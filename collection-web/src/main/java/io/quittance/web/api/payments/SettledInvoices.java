package io.quittance.web.api.payments;

import io.quittance.invoice.Invoice;
import io.quittance.invoice.Invoices;
import io.quittance.payment.Allocation;
import io.quittance.payment.Allocations;
import io.quittance.web.api.Amount;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a payment settles now: what was un-applied since is taken off. */
@Component
class SettledInvoices {

    private final Allocations allocations;
    private final Invoices invoices;

    SettledInvoices(Allocations allocations, Invoices invoices) {
        this.allocations = allocations;
        this.invoices = invoices;
    }

    @Transactional(readOnly = true)
    List<PaymentAnswer.AllocationAnswer> by(long paymentId) {
        Map<Long, BigDecimal> amounts = new LinkedHashMap<>();
        for (Allocation allocation : allocations.findByPaymentIdOrderById(paymentId)) {
            amounts.merge(allocation.invoiceId(), allocation.amount(), BigDecimal::add);
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
