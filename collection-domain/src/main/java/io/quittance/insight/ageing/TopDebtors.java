package io.quittance.insight.ageing;

import io.quittance.insight.Columns;
import io.quittance.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which clients weigh most in what is overdue? */
@Component
@Transactional(readOnly = true)
public class TopDebtors {

    private static final String TOP = """
            select c.id, c.number, c.name, o.*,
                   round(100 * o.overdue / nullif(sum(o.overdue) over (), 0), 1) as percent
            from (
                select r.client_id, r.currency, sum(r.open) as open,
                       coalesce(sum(r.open) filter (where r.due_on < :on), 0) as overdue,
                       cast(:on as date) - min(r.due_on) as oldest_days_overdue
                from receivables_on(:creditor, :on) r
                where r.currency = :currency and r.open > 0
                group by r.client_id, r.currency) o
            join client c on c.id = o.client_id
            where o.overdue > 0
            order by o.overdue desc, c.id
            limit :limit
            """;

    private final JdbcClient jdbc;

    TopDebtors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The clients with the most overdue in one currency (ISO 4217) at the end of {@code on}, the largest first. */
    public List<Debtor> of(long creditorId, LocalDate on, String currency, int limit) {
        return jdbc.sql(TOP)
                .param("creditor", creditorId)
                .param("on", on)
                .param("currency", currency)
                .param("limit", limit)
                .query((row, number) -> new Debtor(
                        row.getLong("id"),
                        row.getString("number"),
                        row.getString("name"),
                        Columns.money(row, "open"),
                        Columns.money(row, "overdue"),
                        row.getInt("oldest_days_overdue"),
                        row.getBigDecimal("percent")))
                .list();
    }

    /**
     * @param open all that is open, due or not
     * @param percent of all that is overdue in the currency, one decimal
     */
    public record Debtor(
            long clientId,
            String number,
            String name,
            Money open,
            Money overdue,
            int oldestDaysOverdue,
            BigDecimal percent) {}
}
