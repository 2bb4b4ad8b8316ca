package io.quittance.matching.candidates;

import io.quittance.matching.engine.Debtor;
import io.quittance.matching.engine.OpenItem;
import io.quittance.money.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What do these clients owe in a currency, who are they, and what did they agree to pay? */
@Component
class ClientDebts {

    private static final String ITEMS = """
            select i.client_id, i.id as invoice_id, i.number, i.order_reference, i.issued_on, i.due_on, i.total, i.balance,
                   d.amount as discount, d.until as discount_until
            from (select x.* from invoice x
                  where x.client_id = any(cast(:clients as bigint[])) and x.balance > 0
                  union all
                  select x.* from invoice x
                  where x.client_id = any(cast(:clients as bigint[])) and x.balance < 0
                  union all
                  select x.* from invoice x where x.id = any(cast(:settled as bigint[])) and x.balance = 0) i
            left join invoice_discount d on d.invoice_id = i.id and d.payment_id is null
            where i.currency = :currency
            order by i.due_on, i.id
            """;

    private static final String CLIENTS = """
            select c.id as client_id, c.number, c.name,
                   coalesce((select array_agg(a.value) from payer_alias a
                             where a.client_id = c.id and a.kind = 'NAME' and a.forgotten_on is null), '{}') as names,
                   coalesce((select array_agg(a.value) from payer_alias a
                             where a.client_id = c.id and a.kind = 'IBAN' and a.forgotten_on is null), '{}') as ibans
            from client c where c.id = any(cast(:clients as bigint[]))
            """;

    /** Of a promise to whose client all belongs no invoice is told. What was agreed for some weeks ago may still come. */
    private static final String EXPECTED = """
            select 'INSTALMENT' as kind, p.client_id, i.amount - i.paid as amount, i.due_on as due,
                   array(select l.invoice_id from plan_invoice l join invoice o on o.id = l.invoice_id
                         where l.version_id = v.id order by o.due_on, o.id) as invoices
            from payment_plan p
            cross join lateral (select x.id from plan_version x where x.plan_id = p.id and x.signed_on is not null
                                order by x.number desc limit 1) v
            join instalment_standing(:on) i on i.version_id = v.id and i.paid < i.amount
            where p.client_id = any(cast(:clients as bigint[])) and p.currency = :currency and p.cancelled_on is null
            union all
            select 'PROMISE', p.client_id, p.amount - s.received, p.promised_for,
                   array(select l.invoice_id from promise_invoice l join invoice o on o.id = l.invoice_id
                         where l.promise_id = p.id order by o.due_on, o.id)
            from promise p
            join promise_standing(:on) s on s.promise_id = p.id and s.state in ('OPEN', 'PART_KEPT', 'BROKEN')
            where p.client_id = any(cast(:clients as bigint[])) and p.currency = :currency
              and p.held_until > cast(:on as date) - 60 and s.received < p.amount
            union all
            select 'SETTLEMENT', p.client_id, p.amount - s.received, p.until,
                   array(select l.invoice_id from settlement_invoice l join invoice o on o.id = l.invoice_id
                         where l.settlement_id = p.id order by o.due_on, o.id)
            from settlement p
            join settlement_standing(:on) s on s.settlement_id = p.id and s.state = 'OFFERED'
            where p.client_id = any(cast(:clients as bigint[])) and p.currency = :currency and s.received < p.amount
            order by 2, 4, 1
            """;

    private final JdbcClient jdbc;

    ClientDebts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Everything open of the clients, and these settled ones, the oldest due first.
     *
     * @param settled invoices by id; those of other clients come too
     */
    List<Item> items(Collection<Long> clientIds, Collection<Long> settled, String currency) {
        return ask(ITEMS, clientIds, currency)
                .param("settled", settled.toArray(Long[]::new))
                .query(Item::read)
                .list();
    }

    List<Known> clients(Collection<Long> clientIds) {
        return jdbc.sql(CLIENTS)
                .param("clients", clientIds.toArray(Long[]::new))
                .query((row, n) -> new Known(
                        row.getLong("client_id"),
                        row.getString("number"),
                        row.getString("name"),
                        List.of((String[]) row.getArray("names").getArray()),
                        List.of((String[]) row.getArray("ibans").getArray())))
                .list();
    }

    List<Agreed> agreed(Collection<Long> clientIds, String currency, LocalDate on) {
        return ask(EXPECTED, clientIds, currency)
                .param("on", on)
                .query((row, n) -> new Agreed(
                        row.getLong("client_id"),
                        new Debtor.Expected(
                                Debtor.Expected.Kind.valueOf(row.getString("kind")),
                                Money.of(row.getBigDecimal("amount"), currency),
                                row.getObject("due", LocalDate.class),
                                List.of((Long[]) row.getArray("invoices").getArray()))))
                .list();
    }

    private JdbcClient.StatementSpec ask(String question, Collection<Long> clientIds, String currency) {
        return jdbc.sql(question)
                .param("clients", clientIds.toArray(Long[]::new))
                .param("currency", currency);
    }

    record Item(
            long clientId,
            long invoiceId,
            String number,
            @Nullable String orderReference,
            LocalDate issuedOn,
            LocalDate dueOn,
            BigDecimal total,
            BigDecimal balance,
            @Nullable BigDecimal discount,
            @Nullable LocalDate discountUntil) {

        /** By hand: a client may have ten thousand, and Spring's mapper guesses the names of columns anew for each row. */
        static Item read(ResultSet row, int number) throws SQLException {
            return new Item(
                    row.getLong("client_id"),
                    row.getLong("invoice_id"),
                    row.getString("number"),
                    row.getString("order_reference"),
                    row.getObject("issued_on", LocalDate.class),
                    row.getObject("due_on", LocalDate.class),
                    row.getBigDecimal("total"),
                    row.getBigDecimal("balance"),
                    row.getBigDecimal("discount"),
                    row.getObject("discount_until", LocalDate.class));
        }

        boolean isSettled() {
            return balance.signum() == 0;
        }

        /** As it is for money that came on a day: a discount may be over then. */
        OpenItem on(LocalDate day, String currency) {
            BigDecimal forgone = discount;
            boolean offered = discountUntil != null && !day.isAfter(discountUntil);
            return new OpenItem(
                    invoiceId,
                    number,
                    orderReference,
                    issuedOn,
                    dueOn,
                    Money.of(total, currency),
                    Money.of(balance, currency),
                    forgone != null && offered ? Money.of(forgone, currency) : null);
        }
    }

    record Known(long clientId, String number, String name, List<String> names, List<String> ibans) {}

    record Agreed(long clientId, Debtor.Expected expected) {}
}
