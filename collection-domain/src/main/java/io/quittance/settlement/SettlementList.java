package io.quittance.settlement;

import io.quittance.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which settlements were offered, and what came of each? Those that wait or run first, then the latest. */
@Component
@Transactional(readOnly = true)
public class SettlementList {

    private static final String ROWS = """
            select s.*, c.number as client_number, c.name as client_name, t.received, t.state, l.invoices, l.owed
            from settlement s
            join client c on c.id = s.client_id
            join settlement_standing(:on) t on t.settlement_id = s.id
            cross join lateral (
                select string_agg(i.number, ', ' order by i.due_on, i.id) as invoices, sum(x.owed) as owed
                from settlement_invoice x join invoice i on i.id = x.invoice_id where x.settlement_id = s.id) l
            where s.creditor_id = :creditor and (cast(:client as bigint) is null or s.client_id = :client)
            order by t.state not in ('PROPOSED', 'OFFERED'), s.id desc
            limit :limit
            """;

    private final JdbcClient jdbc;

    SettlementList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code clientId} null: of all clients. */
    public List<SettlementRow> of(long creditorId, @Nullable Long clientId, LocalDate on, int limit) {
        return jdbc.sql(ROWS)
                .param("creditor", creditorId)
                .param("client", clientId)
                .param("on", on)
                .param("limit", limit)
                .query(SettlementList::row)
                .list();
    }

    private static SettlementRow row(ResultSet row, int n) throws SQLException {
        String currency = row.getString("currency");
        return new SettlementRow(
                row.getLong("id"),
                row.getLong("client_id"),
                row.getString("client_number"),
                row.getString("client_name"),
                row.getString("invoices"),
                Money.of(row.getBigDecimal("owed"), currency),
                Money.of(row.getBigDecimal("amount"), currency),
                Money.of(row.getBigDecimal("received"), currency),
                row.getObject("until", LocalDate.class),
                SettlementState.valueOf(row.getString("state")),
                row.getString("note"),
                row.getObject("proposed_on", LocalDate.class),
                row.getString("proposed_by"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("decided_by"));
    }

    /**
     * A settlement and how it stands.
     *
     * @param owed when it was proposed; {@code received} since, by its last day
     * @param decidedOn null: nobody had to decide, or did; so is {@code decidedBy}
     */
    public record SettlementRow(
            long id,
            long clientId,
            String clientNumber,
            String clientName,
            String invoices,
            Money owed,
            Money amount,
            Money received,
            LocalDate until,
            SettlementState state,
            String note,
            LocalDate proposedOn,
            String proposedBy,
            @Nullable LocalDate decidedOn,
            @Nullable String decidedBy) {

        /** What is let go once the amount is paid. */
        public Money forgone() {
            return owed.minus(amount);
        }
    }
}
