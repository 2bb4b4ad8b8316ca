package io.quittance.placement;

import io.quittance.charge.InvoicePayments;
import io.quittance.charge.LateDebt;
import io.quittance.charge.PublishedRates;
import io.quittance.charge.ReferenceRates;
import io.quittance.charge.ledger.ChargeKind;
import io.quittance.charge.ledger.ChargeStanding;
import io.quittance.charge.ledger.Standings;
import io.quittance.charge.terms.ClientTerms;
import io.quittance.charge.terms.TermsOfClients;
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
 * What may be asked for with these invoices on a day: what is open and not held, and the late charges by the
 * law and the contract that count for the client.
 */
@Component
@Transactional(readOnly = true)
public class PlacedDebts {

    /** Credits and unapplied cash go to the oldest due first, as the night counts them; what they cover is not placed. */
    private static final String OPEN = """
            with open as (
                select i.id, i.number, i.issued_on, i.due_on, i.currency, i.total, i.balance, coalesce(h.held, 0) as held,
                       sum(i.balance - coalesce(h.held, 0)) over (partition by i.currency order by i.due_on, i.id) as owed_so_far
                from invoice i
                left join held_on(:on) h on h.client_id = :client and h.invoice_id = i.id
                where i.client_id = :client and i.balance > 0
            ),
            placed as (
                select o.id, o.number, o.issued_on, o.due_on, o.currency, o.total, o.balance,
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
    private final TermsOfClients terms;
    private final PublishedRates rates;
    private final Standings standings;

    PlacedDebts(
            JdbcClient jdbc,
            InvoicePayments payments,
            TermsOfClients terms,
            PublishedRates rates,
            Standings standings) {
        this.standings = standings;
        this.jdbc = jdbc;
        this.terms = terms;
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
        List<Long> ids = open.stream().map(Open::id).toList();
        Map<Long, List<LateDebt.Payment>> received = payments.of(ids);
        Map<Long, Map<ChargeKind, ChargeStanding>> written = standings.of(ids);
        ClientTerms counted = terms.of(clientId);
        ReferenceRates known = rates.all();
        return open.stream()
                .map(one -> one.placed(received.getOrDefault(one.id(), List.of()), counted, known, on)
                        .settling(written.getOrDefault(one.id(), Map.of())))
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
            BigDecimal held) {

        PlacedDebt placed(List<LateDebt.Payment> received, ClientTerms terms, ReferenceRates rates, LocalDate on) {
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
                    terms.charges(new LateDebt(whole.minus(aside), dueOn, received), issuedOn, rates, on));
        }
    }
}
