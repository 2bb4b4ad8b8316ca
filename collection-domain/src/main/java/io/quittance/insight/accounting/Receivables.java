package io.quittance.insight.accounting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What does each client owe here as of a day: invoices, less credit notes and what is unapplied? */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Receivables {

    private final JdbcClient jdbc;

    Receivables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Not zero. */
    record Owed(long clientId, String number, String name, String currency, BigDecimal amount) {}

    List<Owed> of(long creditorId, LocalDate asOf) {
        return jdbc.sql("""
                select c.id as client_id, c.number, c.name, o.currency, sum(o.amount) as amount
                from (select r.client_id, r.currency, r.open as amount from receivables_on(:creditor, :on) r
                      union all
                      select u.client_id, u.currency, -u.unapplied from unapplied_on(:creditor, :on) u) o
                join client c on c.id = o.client_id
                group by c.id, o.currency
                having sum(o.amount) <> 0
                order by c.number, o.currency
                """)
                .param("creditor", creditorId)
                .param("on", asOf)
                .query((row, n) -> new Owed(
                        row.getLong("client_id"),
                        row.getString("number"),
                        row.getString("name"),
                        row.getString("currency"),
                        row.getBigDecimal("amount")))
                .list();
    }

    /** All clients by what accounts may call them. */
    Numbers numbers(long creditorId) {
        Numbers numbers = new Numbers();
        jdbc.sql("select id, number from client where creditor_id = :creditor")
                .param("creditor", creditorId)
                .query(row -> {
                    numbers.add(row.getLong("id"), row.getString("number"));
                });
        return numbers;
    }

    /** Finds the client of an account: by its number as it stands, else without 411 and zeros before it where that is one client's. */
    static final class Numbers {

        private static final long SEVERAL = -1;

        private final Map<String, Long> exact = new TreeMap<>();
        private final Map<String, Long> bare = new TreeMap<>();

        void add(long clientId, String number) {
            exact.merge(plain(number), clientId, (one, other) -> SEVERAL);
            bare.merge(bare(plain(number)), clientId, (one, other) -> SEVERAL);
        }

        @Nullable
        Long client(String account) {
            String plain = plain(account);
            Long found = exact.getOrDefault(plain, bare.get(bare(plain)));
            if (found == null && plain.startsWith("411")) {
                found = bare.get(bare(plain.substring(3)));
            }
            return found == null || found == SEVERAL ? null : found;
        }

        private static String plain(String number) {
            return number.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        }

        private static String bare(String plain) {
            return plain.replaceFirst("^0+(?=.)", "");
        }
    }
}
