package io.quittance.placement.news;

import io.quittance.history.Fact;
import io.quittance.history.FactKind;
import io.quittance.history.History;
import io.quittance.payment.NewPayment;
import io.quittance.payment.PaymentDesk;
import io.quittance.payment.ReceivedPayment;
import io.quittance.placement.Placement;
import io.quittance.placement.Placements;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Books what an agency collected: a payment of the client for all of it, and the fee beside it. */
@Component
public class RemittanceDesk {

    private final Placements placements;
    private final PaymentDesk payments;
    private final History history;
    private final JdbcClient jdbc;

    RemittanceDesk(Placements placements, PaymentDesk payments, History history, JdbcClient jdbc) {
        this.placements = placements;
        this.payments = payments;
        this.history = history;
        this.jdbc = jdbc;
    }

    /**
     * Records a remittance, once for its reference: it settles the invoices of the placement first, the oldest due before
     * the others, then what else the client owes. One that comes after the placement ended is booked all the same.
     *
     * @return empty when it was recorded before
     * @throws IllegalArgumentException when the reference was used for other amounts, the currency is another than the
     *     placement's, or the money came after {@code on}
     * @throws java.util.NoSuchElementException when this creditor has no such placement
     */
    @Transactional
    public Optional<ReceivedPayment> record(
            long creditorId, long placementId, NewRemittance remitted, LocalDate on, String by) {
        Placement placement = placements.lock(placementId, creditorId).orElseThrow();
        String currency = remitted.collected().currency().getCurrencyCode();
        if (!currency.equals(placement.currency())) {
            throw new IllegalArgumentException("collected: in " + placement.currency() + ", not " + currency);
        }
        if (remitted.receivedOn().isAfter(on) || remitted.receivedOn().isBefore(placement.placedOn())) {
            throw new IllegalArgumentException(
                    "receivedOn: from the day of the placement, %s, to today, %s".formatted(placement.placedOn(), on));
        }
        Optional<Known> known = known(placementId, remitted.reference());
        if (known.isPresent()) {
            known.get().requireSame(remitted);
            return Optional.empty();
        }
        ReceivedPayment payment = payments.receive(
                new NewPayment(
                        creditorId,
                        placement.clientId(),
                        remitted.collected(),
                        remitted.receivedOn(),
                        numbers(placementId),
                        remitted.reference()),
                on,
                by);
        add(placementId, payment.id(), remitted, by);
        Map<String, String> detail = Map.of(
                "placement", Long.toString(placementId),
                "payment", Long.toString(payment.id()),
                "amount", remitted.collected().toPlain(),
                "fee", remitted.fee().toPlain(),
                "currency", currency,
                "reference", remitted.reference());
        history.record(Fact.ofClient(creditorId, placement.clientId(), FactKind.PLACEMENT_REMITTED, on, by, detail));
        return Optional.of(payment);
    }

    private Optional<Known> known(long placementId, String reference) {
        return jdbc.sql("""
                select r.collected, r.fee from remittance r join payment p on p.id = r.payment_id
                where r.placement_id = :placement and r.reference = :reference
                  and p.taken_back_reason is distinct from 'MISTAKE'
                """)
                .param("placement", placementId)
                .param("reference", reference)
                .query(Known.class)
                .optional();
    }

    private List<String> numbers(long placementId) {
        return jdbc.sql("""
                select i.number from placement_invoice p join invoice i on i.id = p.invoice_id
                where p.placement_id = :placement order by i.due_on, i.id
                """)
                .param("placement", placementId)
                .query((row, number) -> row.getString("number"))
                .list();
    }

    private void add(long placementId, long paymentId, NewRemittance remitted, String by) {
        jdbc.sql("""
                insert into remittance (placement_id, payment_id, reference, collected, fee, received_on, recorded_by)
                values (:placement, :payment, :reference, :collected, :fee, :on, :by)
                """)
                .param("placement", placementId)
                .param("payment", paymentId)
                .param("reference", remitted.reference())
                .param("collected", remitted.collected().amount())
                .param("fee", remitted.fee().amount())
                .param("on", remitted.receivedOn())
                .param("by", by)
                .update();
    }

    record Known(BigDecimal collected, BigDecimal fee) {

        void requireSame(NewRemittance remitted) {
            if (collected.compareTo(remitted.collected().amount()) != 0
                    || fee.compareTo(remitted.fee().amount()) != 0) {
                throw new IllegalArgumentException("reference: " + remitted.reference() + " was recorded with "
                        + collected + " and a fee of " + fee);
            }
        }
    }
}
