package io.quittance.insight.client;

import io.quittance.insight.Columns;
import io.quittance.insight.Conditions;
import io.quittance.insight.Cursor;
import io.quittance.insight.Paged;
import io.quittance.insight.SearchText;
import io.quittance.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which clients match what was typed? All of them when nothing was, by name, a page at a time. */
@Component
@Transactional(readOnly = true)
public class ClientSearch {

    private static final String ORDER = "NAME";

    private static final String FOUND = """
            with shown as (
                select c.id, c.search_name as key
                from client c
                where c.creditor_id = :creditor {conditions}
                order by c.search_name {direction}, c.id {direction}
                limit :limit
            )
            select c.id, s.key, c.number, c.name, c.city, c.country, c.segment, u.name as collector, :main as currency,
                   (select k.email from contact_written_to k where k.client_id = c.id) as email,
                   coalesce(o.open, 0) as open, coalesce(o.overdue, 0) as overdue
            from shown s
            join client c on c.id = s.id
            left join app_user u on u.id = c.collector_id
            left join lateral (
                select sum(i.balance) as open, sum(i.balance) filter (where i.due_on < :on) as overdue
                from invoice i
                where i.client_id = c.id and i.balance > 0 and i.currency = :main) o on true
            order by s.key {direction}, s.id {direction}
            """;

    private static final String MATCHES = """
            (c.search_name like '%' || search_form(:text) || '%' or upper(c.number) like upper(:text) || '%'
             or c.siren = replace(:text, ' ', '')
             or c.id in (select e.client_id from contact e where lower(e.email) like lower(:text) || '%')
             or c.id in (select i.client_id from invoice i
                         where i.creditor_id = :creditor and upper(i.number) like upper(:text) || '%'))
            """;

    private final JdbcClient jdbc;

    ClientSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A page of the clients found.
     *
     * @param text part of a name, a SIREN, or the start of a client number, an email or an invoice number; null: everyone
     * @param main the creditor's currency (ISO 4217), in which the amounts are given
     * @throws io.quittance.insight.BadCursorException when the cursor is none of this list
     */
    public Paged<FoundClient> page(
            long creditorId,
            LocalDate on,
            String main,
            @Nullable String text,
            @Nullable Long collectorId,
            @Nullable String cursor,
            int size) {
        Cursor from = Cursor.decode(cursor, ORDER);
        Conditions conditions = new Conditions()
                .with("creditor", creditorId)
                .with("on", on)
                .with("main", main)
                .with("limit", size + 1)
                .when(SearchText.of(text), MATCHES, "text")
                .when(collectorId, "c.collector_id = :collector", "collector")
                .from(from, "c.search_name", "text", "c.id", false);
        String direction = Conditions.direction(from, false);
        List<Row> rows = jdbc.sql(
                        FOUND.replace("{conditions}", conditions.and()).replace("{direction}", direction))
                .params(conditions.params())
                .query((row, number) -> new Row(
                        row.getString("key"),
                        new FoundClient(
                                row.getLong("id"),
                                row.getString("number"),
                                row.getString("name"),
                                row.getString("city"),
                                row.getString("country"),
                                row.getString("segment"),
                                row.getString("collector"),
                                row.getString("email"),
                                Columns.money(row, "open"),
                                Columns.money(row, "overdue"))))
                .list();
        Paged<Row> page = Paged.of(
                rows,
                size,
                from,
                row -> new Cursor(ORDER, false, row.key(), row.client().id()));
        return new Paged<>(page.items().stream().map(Row::client).toList(), page.next(), page.previous());
    }

    private record Row(String key, FoundClient client) {}

    /**
     * @param email the first address on file; null: none
     * @param open all that is open in the creditor's currency
     */
    public record FoundClient(
            long id,
            String number,
            String name,
            String city,
            String country,
            @Nullable String segment,
            @Nullable String collector,
            @Nullable String email,
            Money open,
            Money overdue) {}
}
