package io.quittance.insight.matching;

import io.quittance.insight.Columns;
import io.quittance.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which invoices and credit notes of a client are open in one currency? The oldest due first. */
@Component
@Transactional(readOnly = true)
public class OpenItems {

    private final JdbcClient jdbc;

    OpenItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An open invoice; with a balance below zero, a credit note. */
    public record OpenRow(long id, String number, LocalDate dueOn, Money total, Money balance) {}

    /**
     * At most so many of them.
     *
     * @param words only those whose number holds these; empty: all
     */
    public List<OpenRow> of(long creditorId, long clientId, String currency, String words, int most) {
        return jdbc.sql("""
                select id, number, due_on, total, balance, currency from invoice
                where creditor_id = :creditor and client_id = :client and currency = :currency and balance <> 0
                  and position(upper(:words) in upper(number)) > 0
                order by due_on, id
                limit :most
                """)
                .param("creditor", creditorId)
                .param("client", clientId)
                .param("currency", currency)
                .param("words", words.strip())
                .param("most", most)
                .query((row, number) -> new OpenRow(
                        row.getLong("id"),
                        row.getString("number"),
                        Columns.day(row, "due_on"),
                        Columns.money(row, "total"),
                        Columns.money(row, "balance")))
                .list();
    }

    /** How many there are. */
    public long count(long creditorId, long clientId, String currency) {
        return jdbc.sql("""
                select count(*) from invoice
                where creditor_id = :creditor and client_id = :client and currency = :currency and balance <> 0
                """)
                .param("creditor", creditorId)
                .param("client", clientId)
                .param("currency", currency)
                .query(Long.class)
                .single();
    }

    /** The currencies in which the client has both a credit note and an open invoice, so that one can be set off. */
    public List<String> currenciesToSetOff(long creditorId, long clientId) {
        return jdbc.sql("""
                select currency from invoice
                where creditor_id = :creditor and client_id = :client and balance <> 0
                group by currency
                having min(balance) < 0 and max(balance) > 0
                order by currency
                """)
                .param("creditor", creditorId)
                .param("client", clientId)
                .query((row, number) -> row.getString("currency"))
                .list();
    }
}
