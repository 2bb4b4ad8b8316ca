package io.quittance.charge.ledger;

import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.history.Fact;
import io.quittance.history.FactKind;
import io.quittance.history.History;
import io.quittance.invoice.Invoice;
import io.quittance.invoice.Invoices;
import io.quittance.money.Money;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives up late charges, with the reason; what is waived is not asked for again, what accrues later is. */
@Component
public class WaiverDesk {

    private final JdbcClient jdbc;
    private final Clients clients;
    private final Invoices invoices;
    private final ChargeLedger ledger;
    private final History history;

    WaiverDesk(JdbcClient jdbc, Clients clients, Invoices invoices, ChargeLedger ledger, History history) {
        this.jdbc = jdbc;
        this.clients = clients;
        this.invoices = invoices;
        this.ledger = ledger;
        this.history = history;
    }

    /**
     * Waives charges of an invoice.
     *
     * @param amount empty: all that is outstanding on that day
     * @param reason why, not blank
     * @return what was waived; nothing when nothing was outstanding
     * @throws NotWaivedException if the amount is more than is outstanding
     * @throws IllegalArgumentException if the reason is blank, or the amount is nothing or less
     * @throws io.quittance.money.CurrencyMismatchException if the amount is in another currency than the charge
     * @throws java.util.NoSuchElementException when this creditor has no such invoice
     */
    @Transactional
    public Money waive(
            long creditorId,
            long invoiceId,
            ChargeKind kind,
            Optional<Money> amount,
            String reason,
            LocalDate on,
            String by) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a waiver has a reason");
        }
        Invoice invoice = invoices.findByIdAndCreditorId(invoiceId, creditorId).orElseThrow();
        Client client = clients.lock(invoice.clientId()).orElseThrow();
        Money outstanding = ledger.of(client.id(), invoiceId, on)
                .map(charged -> charged.outstanding(kind))
                .orElseGet(() -> amount.map(most -> Money.zero(most.currency()))
                        .orElseGet(() -> Money.zero(invoice.total().currency())));
        Money waived = amount.orElse(outstanding);
        if (amount.isPresent() && !waived.isPositive()) {
            throw new IllegalArgumentException("a waiver is more than nothing");
        }
        if (waived.compareTo(outstanding) > 0) {
            throw new NotWaivedException(outstanding);
        }
        if (waived.isPositive()) {
            add(invoice, kind, waived, reason.strip(), on, by);
        }
        return waived;
    }

    private void add(Invoice invoice, ChargeKind kind, Money amount, String reason, LocalDate on, String by) {
        String currency = amount.currency().getCurrencyCode();
        jdbc.sql("""
                insert into charge_waiver (creditor_id, client_id, invoice_id, kind, amount, currency, reason, waived_on, waived_by)
                values (:creditor, :client, :invoice, :kind, :amount, :currency, :reason, :on, :by)
                """)
                .param("creditor", invoice.creditorId())
                .param("client", invoice.clientId())
                .param("invoice", invoice.id())
                .param("kind", kind.name())
                .param("amount", amount.amount())
                .param("currency", currency)
                .param("reason", reason)
                .param("on", on)
                .param("by", by)
                .update();
        Map<String, String> detail =
                Map.of("charge", kind.name(), "amount", amount.toPlain(), "currency", currency, "note", reason);
        history.record(new Fact(
                invoice.creditorId(), invoice.clientId(), invoice.id(), FactKind.CHARGES_WAIVED, on, by, detail));
    }
}
