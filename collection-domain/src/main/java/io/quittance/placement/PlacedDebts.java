package io.quittance.placement;

import io.quittance.charge.InvoicePayments;
import io.quittance.charge.LateChargeRule;
import io.quittance.charge.LateChargeTerms;
import io.quittance.charge.LateCharges;
import io.quittance.charge.LateDebt;
import io.quittance.charge.PublishedRates;
import io.quittance.charge.ReferenceRates;
import io.quittance.client.ClientKind;
import io.quittance.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What may be asked for with these invoices on a day: what is open and not held, and the late charges by French law (C.
 * com. art. L441-10 and D441-5; public buyers: CCP art. R2192-31); none from consumers.
 */
@Component
@Transactional(readOnly = true)
public class PlacedDebts {

    /** Credits and unapplied cash go to the oldest due first, as the night counts them; what they cover is not placed. */
    private static final String OPEN = """
            with open as (
                select i.id, i.number, i.issued_on, i.due_on, i.currency, i.total, i.balance, coalesce(h.held, 0) as held, c.kind,
                       sum(i.balance - coalesce(h.held, 0)) over (partition by i.currency order by i.due_on, i.id) as owed_so_far
                from invoice i
                join client c on c.id = i.client_id
                left join held_on(:on) h on h.client_id = :client and h.invoice_id = i.id
                where i.client_id = :client and i.balance > 0
            ),
            placed as (
                select o.id, o.number, o.issued_on, o.due_on, o.currency, o.total, o.balance, o.kind,
                       o.held + least(o.balance - o.held,
                                      greatest(coalesce(d.amount, 0) - (o.owed_so_far - o.balance + o.held), 0)) as held
                from open o
                left join deducted_of(array[cast(:client as bigint)]) d on d.currency = o.currency
            )
            select * from placed where id in (:invoices) and balance > held order by due_on, id
            """;

    private static final String CLIMBED = """
            select l.invoice_id from dunning_line l where l.step_id = :step and l.rank is not null order by l.invoice_id
            """;

    private final JdbcClient jdbc;
    private final InvoicePayments payments;
    private final PublishedRates rates;

    PlacedDebts(JdbcClient jdbc, InvoicePayments payments, PublishedRates rates) {
        this.jdbc = jdbc;
        this.payments = payments;
        this.rates = rates;
    }

    /**
     * Of a client's invoices, the oldest due first; those settled, wholly held or covered by credits and cash are left out.
     *
     * @throws io.quittance.charge.MissingRateException if a rate needed is not known
     */
    public List<PlacedDebt> of(long clientId, Collection<Long> invoices, LocalDate on) {
        if (invoices.isEmpty()) {
            return List.of();
        }
        List<Open> open = jdbc.sql(OPEN)
                .param("client", clientId)
                .param("invoices", invoices)
                .param("on", on)
                .query(DataClassRowMapper.newInstance(Open.class))
                .list();
        Map<Long, List<LateDebt.Payment>> received =
                payments.of(open.stream().map(Open::id).toList());
        ReferenceRates known = rates.all();
        return open.stream()
                .map(one -> one.placed(received.getOrDefault(one.id(), List.of()), known, on))
                .toList();
    }

    /** Of those that a handover hands over. */
    public List<PlacedDebt> ofStep(long clientId, long stepId, LocalDate on) {
        return of(clientId, climbed(stepId), on);
    }

    private List<Long> climbed(long stepId) {
        return jdbc.sql(CLIMBED)
                .param("step", stepId)
                .query((row, number) -> row.getLong("invoice_id"))
                .list();
    }

    record Open(
            long id,
            String number,
            LocalDate issuedOn,
            LocalDate dueOn,
            String currency,
            BigDecimal total,
            BigDecimal balance,
            BigDecimal held,
            ClientKind kind) {

        PlacedDebt placed(List<LateDebt.Payment> received, ReferenceRates rates, LocalDate on) {
            Money whole = Money.of(total, currency);
            Money aside = Money.of(held, currency);
            return new PlacedDebt(
                    id,
                    number,
                    issuedOn,
                    dueOn,
                    whole,
                    Money.of(balance, currency).minus(aside),
                    aside,
                    charges(new LateDebt(whole.minus(aside), dueOn, received), rates, on));
        }

        private LateCharges charges(LateDebt debt, ReferenceRates rates, LocalDate on) {
            return switch (kind) {
                case CONSUMER -> LateCharges.none(debt.principal().currency());
                case PUBLIC -> LateCharges.of(debt, LateChargeTerms.byLaw(LateChargeRule.FR_PUBLIC), rates, on);
                case BUSINESS -> LateCharges.of(debt, LateChargeTerms.byLaw(LateChargeRule.FR), rates, on);
            };
        }
    }
}
