package io.quittance.matching.candidates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which invoices have one of these numbers, by whatever they are compared: whole, digits alone, the order's; and which clients? */
@Component
class NumbersFound {

    /** The limits keep the planner on the indexes, and leave alone what would name half of the books. */
    private static final String INVOICES = """
            select a.line, i.client_id, i.id as invoice_id, i.balance = 0 as settled
            from unnest(:lines::int[], :keys::text[]) a (line, key)
            cross join lateral (
                (select k.invoice_id from invoice_key k
                 where k.creditor_id = :creditor and k.number_key = a.key limit 10)
                union
                (select k.invoice_id from invoice_key k
                 where k.creditor_id = :creditor and k.number_digits = a.key
                   and a.key ~ '^[0-9]{4,}$' limit 10)
                union
                (select k.invoice_id from invoice_key k
                 where k.creditor_id = :creditor and k.order_key = a.key limit 10)) f
            join invoice i on i.id = f.invoice_id
            """;

    private static final String CLIENTS = """
            select a.line, c.id as client_id, 90.0 as weight
            from unnest(:lines::int[], :keys::text[]) a (line, key)
            cross join lateral (
                select x.id from client x where x.creditor_id = :creditor and number_key(x.number) = a.key limit 3) c
            """;

    private final JdbcClient jdbc;

    NumbersFound(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Named> invoices(long creditorId, Asked keys) {
        return ask(INVOICES, creditorId, keys).query(Named::read).list();
    }

    List<Found> clients(long creditorId, Asked keys) {
        return ask(CLIENTS, creditorId, keys).query(Found::read).list();
    }

    private JdbcClient.StatementSpec ask(String question, long creditorId, Asked keys) {
        return jdbc.sql(question)
                .param("creditor", creditorId)
                .param("lines", keys.lines())
                .param("keys", keys.texts());
    }

    /** An invoice whose number may stand in a credit. */
    record Named(int line, long clientId, long invoiceId, boolean settled) {

        static Named read(ResultSet row, int number) throws SQLException {
            return new Named(
                    row.getInt("line"), row.getLong("client_id"), row.getLong("invoice_id"), row.getBoolean("settled"));
        }

        Found found() {
            return new Found(line, clientId, settled ? 70 : 100);
        }
    }
}
