package io.quittance.matching.candidates;

import io.quittance.matching.engine.Credit;
import io.quittance.matching.engine.Debtor;
import io.quittance.matching.engine.OpenItem;
import io.quittance.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the clients that credits may have come from. */
@Component
@Transactional(readOnly = true)
public class Candidates {

    private final JdbcClient jdbc;

    Candidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For each credit, in the same order, the clients that something speaks for, with all that they owe in its currency. */
    public List<List<Debtor>> of(long creditorId, List<Credit> credits) {
        return credits.stream()
                .map(credit -> jdbc
                        .sql("select id from client where creditor_id = :creditor and upper(name) = upper(:payer)")
                        .param("creditor", creditorId)
                        .param("payer", credit.payer() == null ? "" : credit.payer())
                        .query((row, number) -> row.getLong("id"))
                        .list()
                        .stream()
                        .flatMap(id ->
                                of(creditorId, id, credit.amount().currency().getCurrencyCode()).stream())
                        .toList())
                .toList();
    }

    /** The client with all that it owes in a currency; empty: this creditor has no such client. */
    public Optional<Debtor> of(long creditorId, long clientId, String currency) {
        List<OpenItem> items = jdbc.sql("""
                select id, number, order_reference, issued_on, due_on, total, balance from invoice
                where client_id = :client and currency = :currency and balance <> 0 order by due_on, id
                """)
                .param("client", clientId)
                .param("currency", currency)
                .query((row, number) -> new OpenItem(
                        row.getLong("id"),
                        row.getString("number"),
                        row.getString("order_reference"),
                        row.getDate("issued_on").toLocalDate(),
                        row.getDate("due_on").toLocalDate(),
                        Money.of(row.getBigDecimal("total"), currency),
                        Money.of(row.getBigDecimal("balance"), currency),
                        nothing()))
                .list();
        return jdbc.sql("select number, name from client where id = :client and creditor_id = :creditor")
                .param("client", clientId)
                .param("creditor", creditorId)
                .query((row, number) -> new Debtor(
                        clientId, row.getString("number"), row.getString("name"), Set.of(), Set.of(), items, List.of()))
                .optional();
    }

    private static @Nullable Money nothing() {
        return null;
    }
}
