package io.quittance.statement.booking;

import io.quittance.dunning.Books;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A creditor with one account, and what its bank tells. */
@TestComponent
class BankScene {

    static final LocalDate ON = LocalDate.of(2026, 4, 1);

    private final JdbcClient jdbc;
    private final StatementDesk desk;

    long creditor;

    BankScene(JdbcClient jdbc, StatementDesk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    void open() {
        creditor = Books.open(jdbc).creditorId();
        jdbc.sql("update creditor set iban = :iban where id = :creditor")
                .param("iban", Paper.IBAN)
                .param("creditor", creditor)
                .update();
    }

    BookedFile book(byte[] file) {
        return desk.book(creditor, new ReceivedFile("bank.xml", file, StatementSource.UPLOAD), ON, "test");
    }

    BookedFile book(String file) {
        return book(file.getBytes(StandardCharsets.UTF_8));
    }

    /** What stands in the books and was not replaced: amount, and what of it waits where that is not all of it. */
    List<String> lines() {
        return jdbc.sql("""
                select extract(day from booked_on) || ' ' || amount || case when waiting = amount then '' else ' (' || waiting || ')' end
                from statement_line l where creditor_id = :creditor
                  and not exists (select from statement_replacement r where r.replaced_id = l.id)
                order by booked_on, amount, id
                """)
                .param("creditor", creditor)
                .query((row, n) -> row.getString(1))
                .list();
    }

    List<String> ask(String sql) {
        return jdbc.sql(sql)
                .param("creditor", creditor)
                .query((row, n) -> row.getString(1))
                .list();
    }

    int change(String sql) {
        return jdbc.sql(sql).param("creditor", creditor).update();
    }

    /** As lines, repeated. */
    static String counts(BookedFile file) {
        return file.lines() + ", " + file.repeated();
    }
}
