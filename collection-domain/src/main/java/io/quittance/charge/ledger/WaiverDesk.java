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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
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
            add(invoice, new ChargeShare(invoiceId, kind, waived), Because.of(reason.strip()), on, by);
        }
        return waived;
    }

    /** Why charges are waived: a person's words, or the plan that gave them up. */
    private record Because(
            String words, @Nullable Long planId, @Nullable Long versionId) {

        static Because of(String words) {
            return new Because(words, null, null);
        }
    }

    /** Waives what a plan gave up that the client kept; the client is locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void waiveForPlan(List<ChargeShare> shares, long planId, long versionId, LocalDate on, String by) {
        for (ChargeShare share : shares) {
            Invoice invoice = invoices.findById(share.invoiceId()).orElseThrow();
            add(invoice, share, new Because("", planId, versionId), on, by);
        }
    }

    /** Asks again for what the plan gave up: its payments did not stay. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(long clientId, long versionId, LocalDate on, String by) {
        jdbc.sql("""
                with back as (
                    update charge_waiver set taken_back_on = :on
                    where client_id = :client and plan_version_id = :version and taken_back_on is null
                    returning creditor_id, client_id, invoice_id, kind, amount, currency
                )
                insert into history_event (creditor_id, client_id, invoice_id, kind, occurred_on, actor, detail)
                select creditor_id, client_id, invoice_id, 'WAIVER_TAKEN_BACK', :on, :by,
                       jsonb_build_object('charge', kind, 'amount', amount::text, 'currency', currency)
                from back
                """)
                .param("client", clientId)
                .param("version", versionId)
                .param("on", on)
                .param("by", by)
                .update();
    }

    private void add(Invoice invoice, ChargeShare share, Because why, LocalDate on, String by) {
        String currency = share.amount().currency().getCurrencyCode();
        jdbc.sql("""
                insert into charge_waiver (creditor_id, client_id, invoice_id, kind, amount, currency, reason, plan_version_id,
                                           waived_on, waived_by)
                values (:creditor, :client, :invoice, :kind, :amount, :currency, :reason, :version, :on, :by)
                """)
                .param("creditor", invoice.creditorId())
                .param("client", invoice.clientId())
                .param("invoice", invoice.id())
                .param("kind", share.kind().name())
                .param("amount", share.amount().amount())
                .param("currency", currency)
                .param("reason", why.words())
                .param("version", why.versionId())
                .param("on", on)
                .param("by", by)
                .update();
        Map<String, String> detail = new HashMap<>(Map.of(
                "charge",
                share.kind().name(),
                "amount",
                share.amount().toPlain(),
                "currency",
                currency,
                "note",
                why.words()));
        if (why.planId() != null) {
            detail.put("plan", Long.toString(why.planId()));
        }
        history.record(new Fact(
                invoice.creditorId(), invoice.clientId(), invoice.id(), FactKind.CHARGES_WAIVED, on, by, detail));
    }
}
