package io.quittance.insight.overdue;

import io.quittance.insight.Columns;
import io.quittance.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much is overdue in all, under the overdue list's filter? */
@Component
@Transactional(readOnly = true)
public class OverdueTotals {

    private static final String TOTALS = """
            , shown as materialized (select d.client_id {clients})
            select s.clients, t.currency, t.open, t.overdue, t.over_30, t.clients as clients_in_currency
            from (select count(*) as clients from shown) s
            left join (
                select i.currency, sum(i.balance) as open,
                       coalesce(sum(i.balance) filter (where i.due_on < :on), 0) as overdue,
                       coalesce(sum(i.balance) filter (where i.due_on < :on - 30), 0) as over_30,
                       count(distinct i.client_id) as clients
                from invoice i
                where i.creditor_id = :creditor and i.balance > 0 {only} and i.client_id in (select client_id from shown)
                group by i.currency) t on true
            order by t.currency <> :main, t.overdue desc, t.currency
            """;

    private final JdbcClient jdbc;

    OverdueTotals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The totals of every client the filter lets through, whatever the page shown.
     *
     * @param main the creditor's currency (ISO 4217), listed first
     */
    public Totals of(long creditorId, LocalDate on, String main, OverdueFilter filter) {
        String currency = filter.currency() == null ? main : filter.currency();
        OverdueQuestion question = new OverdueQuestion(creditorId, on, currency, filter);
        String only = filter.currency() == null ? "" : "and i.currency = :main";
        List<Row> rows = jdbc.sql(question.debt()
                        + TOTALS.replace("{clients}", question.clients(null)).replace("{only}", only))
                .params(question.params())
                .query((row, number) -> new Row(
                        row.getLong("clients"),
                        row.getString("currency") == null
                                ? List.of()
                                : List.of(new Overdue(
                                        Columns.money(row, "open"),
                                        Columns.money(row, "overdue"),
                                        Columns.money(row, "over_30"),
                                        row.getLong("clients_in_currency")))))
                .list();
        return new Totals(
                rows.getFirst().clients(),
                rows.stream().flatMap(row -> row.overdue().stream()).toList());
    }

    private record Row(long clients, List<Overdue> overdue) {}

    /**
     * @param clients how many the filter lets through
     * @param overdue one entry a currency, the main one first
     */
    public record Totals(long clients, List<Overdue> overdue) {}

    /**
     * What these clients owe in one currency.
     *
     * @param over30 the part that is more than 30 days late
     * @param clients how many owe in it
     */
    public record Overdue(Money open, Money overdue, Money over30, long clients) {

        /** Percent of the overdue amount that is more than 30 days late, without decimals; 0 when nothing is overdue. */
        public int percentOver30() {
            return overdue.isZero() ? 0 : percent(over30, overdue);
        }

        /** Percent of all that is open that is overdue, without decimals; 0 when nothing is open. */
        public int percentOverdue() {
            return open.isZero() ? 0 : percent(overdue, open);
        }

        private static int percent(Money part, Money whole) {
            BigDecimal hundredfold = part.amount().movePointRight(2);
            return hundredfold.divide(whole.amount(), 0, RoundingMode.HALF_UP).intValueExact();
        }
    }
}
