package io.quittance.dispute;

import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.history.FactKind;
import io.quittance.hold.Hold;
import io.quittance.hold.HoldDesk;
import io.quittance.hold.HoldReason;
import io.quittance.hold.HoldRequest;
import io.quittance.invoice.Invoice;
import io.quittance.invoice.Invoices;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens disputes. Each holds what is disputed of its invoice; several of one invoice may run as long as together they are no
 * more than is open.
 */
@Component
public class DisputeDesk {

    private final Clients clients;
    private final Invoices invoices;
    private final DisputeReasons reasons;
    private final Disputes disputes;
    private final DisputeClock clock;
    private final HoldDesk holds;
    private final DisputeFacts facts;
    private final JdbcClient jdbc;

    DisputeDesk(
            Clients clients,
            Invoices invoices,
            DisputeReasons reasons,
            Disputes disputes,
            DisputeClock clock,
            HoldDesk holds,
            DisputeFacts facts,
            JdbcClient jdbc) {
        this.clients = clients;
        this.invoices = invoices;
        this.reasons = reasons;
        this.disputes = disputes;
        this.clock = clock;
        this.holds = holds;
        this.facts = facts;
        this.jdbc = jdbc;
    }

    /**
     * Opens a dispute and holds what is disputed from {@code on}.
     *
     * @throws DisputeRefusedException naming what cannot be: the amount, the reason, the day, the invoice
     * @throws java.util.NoSuchElementException when this creditor has no such invoice
     */
    @Transactional
    public Dispute open(NewDispute opened, LocalDate on, String by) {
        Invoice found = invoices.findByIdAndCreditorId(opened.invoiceId(), opened.creditorId())
                .orElseThrow();
        Client client = clients.lock(found.clientId()).orElseThrow();
        DisputeReason reason = reasons.of(opened.creditorId()).stream()
                .filter(one -> one.id() == opened.reasonId())
                .findFirst()
                .orElseThrow(() -> new DisputeRefusedException("reason", "unknown"));
        Balance balance = balance(opened.invoiceId());
        BigDecimal part = part(opened.amount(), balance);
        BigDecimal disputed = Objects.requireNonNullElse(part, balance.open());
        Hold hold = holds.place(
                new HoldRequest(
                        opened.creditorId(), client.id(), found.id(), HoldReason.DISPUTE, null, part, opened.note()),
                on,
                by);
        long id = jdbc.sql("""
                insert into dispute (creditor_id, client_id, invoice_id, reason_id, amount, disputed, undisputed, note, opened_on,
                                     opened_by, hold_id)
                values (:creditor, :client, :invoice, :reason, :part, :disputed, :undisputed, :note, :on, :by, :hold)
                returning id
                """)
                .param("creditor", opened.creditorId())
                .param("client", client.id())
                .param("invoice", found.id())
                .param("reason", reason.id())
                .param("part", part)
                .param("disputed", disputed)
                .param("undisputed", balance.open().subtract(disputed))
                .param("note", opened.note())
                .param("on", on)
                .param("by", by)
                .param("hold", hold.id())
                .query(Long.class)
                .single();
        clock.start(id, opened, reason, on, by);
        Dispute dispute = disputes.find(opened.creditorId(), id).orElseThrow();
        facts.tell(
                dispute,
                FactKind.DISPUTE_OPENED,
                Map.of("note", opened.note(), "dueOn", dispute.dueOn().toString()),
                on,
                by);
        return dispute;
    }

    /** Null: the whole invoice, of which nothing is disputed yet. */
    private static @Nullable BigDecimal part(@Nullable BigDecimal amount, Balance balance) {
        BigDecimal left = balance.open().subtract(balance.disputed());
        if (left.signum() <= 0) {
            throw new DisputeRefusedException("invoice", balance.open().signum() <= 0 ? "settled" : "disputed");
        }
        if (amount == null) {
            return balance.disputed().signum() == 0 ? null : left;
        }
        if (amount.signum() <= 0 || amount.stripTrailingZeros().scale() > 2) {
            throw new DisputeRefusedException("amount", "form");
        }
        if (amount.compareTo(left) > 0) {
            throw new DisputeRefusedException("amount", "most", left);
        }
        return amount.compareTo(balance.open()) == 0 ? null : amount;
    }

    private Balance balance(long invoiceId) {
        return jdbc.sql(
                        "select greatest(balance, 0) as open, disputed_of(id) as disputed from invoice where id = :invoice for no key update")
                .param("invoice", invoiceId)
                .query(Balance.class)
                .single();
    }

    record Balance(BigDecimal open, BigDecimal disputed) {}
}
