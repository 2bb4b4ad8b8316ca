package io.quittance.charge.note;

import io.quittance.charge.ledger.ChargeLedger;
import io.quittance.charge.ledger.ChargeStanding;
import io.quittance.charge.ledger.ChargedInvoice;
import io.quittance.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What could stand on a client's next debit note? */
@Component
public class NotableCharges {

    private static final Noted NOTHING = new Noted(BigDecimal.ZERO, BigDecimal.ZERO);

    private final JdbcClient jdbc;
    private final ChargeLedger ledger;

    NotableCharges(JdbcClient jdbc, ChargeLedger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    private record Noted(BigDecimal interest, BigDecimal indemnity) {}

    /**
     * By invoice, the oldest due first; those with nothing to ask for are left out, and those whose charges need a rate that is
     * not known.
     */
    public List<NoteLine> of(long clientId, LocalDate on) {
        Map<Long, Noted> noted = noted(clientId);
        return ledger.of(clientId, on).stream()
                .filter(one -> one.missing().isEmpty())
                .map(one -> line(one, noted.getOrDefault(one.id(), NOTHING)))
                .filter(NoteLine::asks)
                .toList();
    }

    private static NoteLine line(ChargedInvoice invoice, Noted noted) {
        return new NoteLine(
                invoice,
                since(invoice.interestOutstanding(), noted.interest(), invoice.interest()),
                since(invoice.indemnityOutstanding(), noted.indemnity(), invoice.indemnity()));
    }

    /**
     * What is outstanding, less what notes before ask for and nobody settled: they claimed all that had accrued by their day, so
     * what was waived or paid, before or since, is of it first.
     */
    private static Money since(Money outstanding, BigDecimal noted, ChargeStanding standing) {
        Money asked = new Money(noted, outstanding.currency()).minus(standing.settled());
        Money left = asked.isPositive() ? outstanding.minus(asked) : outstanding;
        return left.isNegative() ? Money.zero(left.currency()) : left;
    }

    private Map<Long, Noted> noted(long clientId) {
        Map<Long, Noted> noted = new HashMap<>();
        jdbc.sql("""
                select last.invoice_id,
                       coalesce(max(last.amount) filter (where last.kind = 'INTEREST'), 0) as interest,
                       coalesce(max(last.amount) filter (where last.kind = 'INDEMNITY'), 0) as indemnity
                from (select distinct on (c.invoice_id, c.kind) c.invoice_id, c.kind, c.amount
                      from charge_claim c
                      where c.client_id = :client and c.note_id is not null
                      order by c.invoice_id, c.kind, c.id desc) last
                group by last.invoice_id
                """).param("client", clientId).query(row -> {
            noted.put(
                    row.getLong("invoice_id"),
                    new Noted(row.getBigDecimal("interest"), row.getBigDecimal("indemnity")));
        });
        return noted;
    }
}
