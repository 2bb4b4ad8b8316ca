package io.quittance.invoice.limitation;

import io.quittance.client.ClientKind;
import io.quittance.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Until when can open invoices be claimed in court? The formula is the database's, {@code limitation_last_on}. */
@Component
@Transactional(readOnly = true)
public class Limitations {

    private static final String SELECT = """
            select client_id, invoice_id, number, issued_on, due_on, balance, currency, kind, last_on, warn_on from limitation
            """;

    private final JdbcClient jdbc;

    Limitations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one invoice; empty: nothing is owed, or there is no such invoice. */
    public Optional<Limitation> of(long invoiceId) {
        return jdbc.sql(SELECT + "where invoice_id = :invoice")
                .param("invoice", invoiceId)
                .query((row, number) -> limitation(row))
                .optional();
    }

    /** The open invoices of each of these clients whose last day is this one or before, the first to end first. */
    public Map<Long, List<Limitation>> endingBy(LocalDate day, Collection<Long> clients) {
        return byClient("last_on <= :day", day, clients);
    }

    /** The same of those of which one is warned on this day. */
    public Map<Long, List<Limitation>> warnedOf(LocalDate day, Collection<Long> clients) {
        return byClient("warn_on <= :day", day, clients);
    }

    private Map<Long, List<Limitation>> byClient(String which, LocalDate day, Collection<Long> clients) {
        Map<Long, List<Limitation>> ending = new LinkedHashMap<>();
        if (!clients.isEmpty()) {
            jdbc.sql(SELECT + "where client_id in (:clients) and " + which + " order by last_on, invoice_id")
                    .param("clients", clients)
                    .param("day", day)
                    .query(row -> {
                        ending.computeIfAbsent(row.getLong("client_id"), client -> new ArrayList<>())
                                .add(limitation(row));
                    });
        }
        return ending;
    }

    private static Limitation limitation(ResultSet row) throws SQLException {
        return new Limitation(
                row.getLong("invoice_id"),
                row.getString("number"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                Money.of(row.getBigDecimal("balance"), row.getString("currency")),
                ClientKind.valueOf(row.getString("kind")),
                row.getObject("last_on", LocalDate.class),
                row.getObject("warn_on", LocalDate.class));
    }
}
