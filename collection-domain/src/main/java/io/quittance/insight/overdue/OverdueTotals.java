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
            select s.clients, t.currency, t.overdue, t.over_30, t.clients as clients_in_currency
            from (select count(*) as clients from shown) s
            left join (
                select o.currency, sum(o.overdue) as overdue, coalesce(sum(o.over_30), 0) as over_30, count(*) as clients
                from (
                    select i.client_id, i.currency, sum(i.balance) as overdue,
                           sum(i.balance) filter (where i.due_on < :on - 30) as over_30
                    from invoice i
                    where i.creditor_id = :creditor and i.balance > 0 and i.due_on < :on {only} {named}
                    group by i.client_id, i.currency) o
                join shown using (client_id)
                group by o.currency) t on true
            order by t.currency <> :main, t.clients desc, t.overdue desc, t.currency
            """;

    /** The same of every client who is late: one look at what is overdue. */
    private static final String TOTALS_OF_ALL = """
            with owed as materialized (
                select i.client_id, i.currency, sum(i.balance) as overdue, sum(i.balance) filter (where i.due_on < :on - 30) as over_30
                from invoice i
                where i.creditor_id = :creditor and i.balance > 0 and i.due_on < :on {only}
                group by i.client_id, i.currency
            )
            select s.clients, t.currency, t.overdue, t.over_30, t.clients as clients_in_currency
            from (select count(distinct client_id) as clients from owed) s
            left join (select currency, sum(overdue) as overdue, coalesce(sum(over_30), 0) as over_30, count(*) as clients
                       from owed group by currency) t on true
            order by t.currency <> :main, t.clients desc, t.overdue desc, t.currency
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
        String totals = question.isOfAllWhoAreLate()
                ? TOTALS_OF_ALL
                : question.debt()
                        + TOTALS.replace("{clients}", question.clients(null)).replace("{named}", question.named());
        List<Row> rows = jdbc.sql(totals.replace("{only}", only))
                .params(question.params())
                .query((row, number) -> new Row(
                        row.getLong("clients"),
                        row.getString("currency") == null
                                ? List.of()
                                : List.of(new Overdue(
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
     * @param overdue one entry a currency in which something is overdue, the main one first, then that of most clients
     */
    public record Totals(long clients, List<Overdue> overdue) {

        /**
         * The currency to list and sort by: the creditor's, unless nothing is overdue in it and something is in another.
         */
        public String currency(String creditors) {
            boolean owedInIt = overdue.stream().anyMatch(one -> one.isIn(creditors));
            return owedInIt || overdue.isEmpty()
                    ? creditors
                    : overdue.getFirst().overdue().currency().getCurrencyCode();
        }
    }

    /**
     * What is overdue in one currency in which something is.
     *
     * @param over30 the part that is more than 30 days late
     * @param clients how many are late in it
     */
    public record Overdue(Money overdue, Money over30, long clients) {

        boolean isIn(String currency) {
            return overdue.currency().getCurrencyCode().equals(currency);
        }

        /** Percent of the overdue amount that is more than 30 days late, without decimals. */
        public int percentOver30() {
            BigDecimal hundredfold = over30.amount().movePointRight(2);
            return hundredfold.divide(overdue.amount(), 0, RoundingMode.HALF_UP).intValueExact();
        }
    }
}
