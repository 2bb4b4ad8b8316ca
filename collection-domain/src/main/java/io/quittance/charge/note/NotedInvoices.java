package io.quittance.charge.note;

import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For which invoices' charges does each debit note of a client ask? */
@Component
public class NotedInvoices {

    private final JdbcClient jdbc;

    NotedInvoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest note first; empty for most clients. */
    public List<Noted> of(long clientId) {
        return jdbc.sql("""
                select n.number, array(select l.invoice_id from debit_note_line l where l.note_id = n.id) as invoices
                from debit_note n where n.client_id = :client order by n.id desc
                """)
                .param("client", clientId)
                .query((row, number) -> new Noted(row.getString("number"), Arrays.asList((Long[])
                        row.getArray("invoices").getArray())))
                .list();
    }

    /** A note by its number, with the ids of its invoices. */
    public record Noted(String number, List<Long> invoices) {}
}
