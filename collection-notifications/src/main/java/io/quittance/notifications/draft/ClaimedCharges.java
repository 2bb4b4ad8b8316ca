package io.quittance.notifications.draft;

import io.quittance.charge.LateChargeRule;
import io.quittance.charge.LateChargeTerms;
import io.quittance.charge.LateCharges;
import io.quittance.charge.LateDebt;
import io.quittance.charge.PublishedRates;
import io.quittance.charge.ReferenceRates;
import io.quittance.client.ClientKind;
import io.quittance.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The late charges a message claims beside its overdue invoices, by French law (C. com. art. L441-10 and D441-5; public
 * buyers: CCP art. R2192-31 and D2192-35); none from consumers, and none on a part that is held.
 */
@Component
class ClaimedCharges {

    private final JdbcClient jdbc;
    private final PublishedRates rates;

    ClaimedCharges(JdbcClient jdbc, PublishedRates rates) {
        this.jdbc = jdbc;
        this.rates = rates;
    }

    /** Charges and what they were worked out on. */
    record Charged(ClaimedInvoice invoice, LateCharges charges, boolean partPaid) {}

    /**
     * By overdue invoice, in their order; empty where the level claims none or the client owes none.
     *
     * @throws io.quittance.charge.MissingRateException if a rate needed is not known
     */
    List<Charged> of(Claim claim) {
        if (!claim.step().claimsCharges() || claim.client().kind() == ClientKind.CONSUMER) {
            return List.of();
        }
        List<ClaimedInvoice> overdue = claim.overdue();
        Map<Long, List<LateDebt.Payment>> received = received(overdue);
        ReferenceRates known = rates.all();
        LateChargeTerms terms = LateChargeTerms.byLaw(
                claim.client().kind() == ClientKind.PUBLIC ? LateChargeRule.FR_PUBLIC : LateChargeRule.FR);
        return overdue.stream()
                .map(invoice -> {
                    List<LateDebt.Payment> paid = received.getOrDefault(invoice.id(), List.of());
                    LateDebt debt = new LateDebt(invoice.total().minus(invoice.held()), invoice.dueOn(), paid);
                    return new Charged(invoice, LateCharges.of(debt, terms, known, claim.on()), !paid.isEmpty());
                })
                .toList();
    }

    /** What came in for each invoice; a payment that was un-applied adds up to nothing and is left out. */
    private Map<Long, List<LateDebt.Payment>> received(List<ClaimedInvoice> invoices) {
        Map<Long, List<LateDebt.Payment>> received = new LinkedHashMap<>();
        jdbc.sql("""
                select a.invoice_id, p.received_on, p.currency, sum(a.amount) as amount
                from allocation a
                join payment p on p.id = a.payment_id
                where a.invoice_id in (:invoices)
                group by a.invoice_id, p.id, p.received_on, p.currency
                having sum(a.amount) > 0
                """)
                .param("invoices", invoices.stream().map(ClaimedInvoice::id).toList())
                .query(row -> {
                    received.computeIfAbsent(row.getLong("invoice_id"), first -> new ArrayList<>())
                            .add(new LateDebt.Payment(
                                    row.getObject("received_on", LocalDate.class),
                                    Money.of(row.getBigDecimal("amount"), row.getString("currency"))));
                });
        return received;
    }
}
