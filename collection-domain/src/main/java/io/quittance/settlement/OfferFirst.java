package io.quittance.settlement;

import io.quittance.money.Money;
import io.quittance.payment.imputation.AgreedOrder;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Money of exactly the amount that a settlement still asks for goes to its invoices. */
@Component
@Order(1) // exactly its amount is a surer sign than an instalment
class OfferFirst implements AgreedOrder {

    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final SettlementInvoices lines;

    OfferFirst(JdbcClient jdbc, EntityManager entities, SettlementInvoices lines) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.lines = lines;
    }

    @Override
    public List<Agreed> of(long clientId, Money payment, LocalDate receivedOn) {
        if (!hasOffers(clientId, receivedOn)) {
            return List.of();
        }
        entities.flush(); // what this transaction has in mind goes to the tables that are asked
        return jdbc
                .sql("""
                select o.id from settlement o
                join settlement_standing(:on) s on s.settlement_id = o.id and s.state = 'OFFERED'
                where o.client_id = :client and o.currency = :currency and o.amount - s.received = :amount
                order by o.until, o.id
                fetch first row only
                """)
                .param("client", clientId)
                .param("currency", payment.currency().getCurrencyCode())
                .param("amount", payment.amount())
                .param("on", receivedOn)
                .query((row, n) -> row.getLong("id"))
                .list()
                .stream()
                .map(offer -> new Agreed(payment, invoices(offer), List.of()))
                .toList();
    }

    private List<Long> invoices(long offer) {
        return lines.of(offer).stream().map(SettlementInvoices.Line::invoiceId).toList();
    }

    /** Most clients have none: their payments cost no more than this. */
    private boolean hasOffers(long clientId, LocalDate on) {
        return jdbc.sql("""
                select exists (select from settlement where client_id = :client and until >= :on and payment_id is null)
                """)
                .param("client", clientId)
                .param("on", on)
                .query(Boolean.class)
                .single();
    }
}
