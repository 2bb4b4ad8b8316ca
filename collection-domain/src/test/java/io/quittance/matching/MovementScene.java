package io.quittance.matching;

import io.quittance.dunning.Books;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An account of a creditor's with movements, written straight to the tables. */
final class MovementScene {

    static final String ACCOUNT = "FR7630006000011234567890189";

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final JdbcClient jdbc;
    private final long creditorId;
    private final long statement;

    MovementScene(JdbcClient jdbc, Books books) {
        this.jdbc = jdbc;
        this.creditorId = books.creditorId();
        jdbc.sql("update creditor set iban = :iban where id = :creditor")
                .param("iban", ACCOUNT)
                .param("creditor", creditorId)
                .update();
        this.statement = jdbc.sql("""
                with file as (
                    insert into statement_file (creditor_id, name, format, source, sha256, bytes, received_on, received_by)
                    values (:creditor, 'a.xml', 'CAMT', 'UPLOAD', repeat('0', 64), '', '2026-04-01', 'test') returning id)
                insert into statement (creditor_id, file_id, position, account)
                select :creditor, id, 1, :iban from file returning id
                """)
                .param("creditor", creditorId)
                .param("iban", ACCOUNT)
                .query((row, number) -> row.getLong("id"))
                .single();
    }

    /** A movement that waits. */
    long line(LocalDate on, String amount, @Nullable String payer, @Nullable String iban, String text) {
        return line(ACCOUNT, on, amount, payer, iban, text, null);
    }

    long line(
            String account,
            LocalDate on,
            String amount,
            @Nullable String payer,
            @Nullable String iban,
            String text,
            @Nullable String endToEnd) {
        return jdbc.sql("""
                insert into statement_line (creditor_id, statement_id, no, account, movement, place, booked_on, amount, currency, payer,
                                            payer_iban, end_to_end, text, return_reason, waiting)
                values (:creditor, :statement, :no, :account, :movement, '1', :on, :amount, 'EUR', :payer, :iban, :endToEnd, :text,
                        case when :amount < 0 then 'AC04' end, :amount)
                returning id
                """)
                .param("creditor", creditorId)
                .param("statement", statement)
                .param("account", account)
                .param("no", NUMBERS.incrementAndGet())
                .param("movement", "m" + NUMBERS.get())
                .param("on", on)
                .param("amount", new BigDecimal(amount))
                .param("payer", payer)
                .param("iban", iban)
                .param("endToEnd", endToEnd)
                .param("text", text)
                .query((row, number) -> row.getLong("id"))
                .single();
    }

    BigDecimal waiting(long line) {
        return jdbc.sql("select waiting from statement_line where id = :line")
                .param("line", line)
                .query(BigDecimal.class)
                .single();
    }

    BigDecimal balance(long invoice) {
        return jdbc.sql("select balance from invoice where id = :invoice")
                .param("invoice", invoice)
                .query(BigDecimal.class)
                .single();
    }

    /** The payments that still stand for a line. */
    long payments(long line) {
        return jdbc.sql("""
                select count(*) from statement_match m join payment p on p.id = m.payment_id
                where m.line_id = :line and m.kind = 'PAYMENT' and m.undone_on is null and p.taken_back_on is null
                """).param("line", line).query(Long.class).single();
    }

    /** What is known of a client as a payer: kind and value. */
    List<String> aliases(long client) {
        return jdbc.sql("""
                select kind || ' ' || value as alias from payer_alias
                where client_id = :client and forgotten_on is null order by 1
                """)
                .param("client", client)
                .query((row, number) -> row.getString("alias"))
                .list();
    }
}
