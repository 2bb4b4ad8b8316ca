package io.quittance.benchmarks.database;

import io.quittance.matching.sums.Cents;
import io.quittance.money.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the tables say that became of a movement.
 *
 * @param clientId zero: it waits
 * @param shares what each invoice got, in cents, by its id in the tables
 */
record Recorded(long lineId, long clientId, Map<Long, Long> shares) {

    /** The movements of a file by their place in it, from 1. */
    static Map<Integer, Recorded> of(JdbcClient jdbc, long fileId) {
        Map<Integer, Recorded> lines = new TreeMap<>();
        jdbc.sql("""
                select l.no, l.id as line_id, coalesce(p.client_id, 0) as client_id, a.invoice_id, a.amount
                from statement s
                join statement_line l on l.statement_id = s.id
                left join statement_match m on m.line_id = l.id and m.kind = 'PAYMENT' and m.undone_on is null
                left join payment p on p.id = m.payment_id
                left join lateral (select x.invoice_id, sum(x.amount) as amount from allocation x
                                   where x.payment_id = p.id and x.invoice_id is not null group by x.invoice_id) a on true
                where s.file_id = :file
                """).param("file", fileId).query((ResultSet row) -> {
            Recorded line = new Recorded(row.getLong("line_id"), row.getLong("client_id"), new HashMap<>());
            Map<Long, Long> shares =
                    lines.computeIfAbsent(row.getInt("no"), no -> line).shares();
            BigDecimal amount = row.getBigDecimal("amount");
            if (amount != null) {
                shares.put(row.getLong("invoice_id"), Cents.of(Money.of(amount, "EUR")));
            }
        });
        return lines;
    }

    boolean isMatched() {
        return clientId != 0;
    }

    boolean isTrue(Due due) {
        Map<Long, Long> told = new HashMap<>();
        due.part().shares().forEach((invoice, share) -> told.put(invoice, Cents.of(share)));
        return clientId == due.part().clientId() && shares.equals(told);
    }
}
