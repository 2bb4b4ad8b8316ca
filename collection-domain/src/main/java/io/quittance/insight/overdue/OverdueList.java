package io.quittance.insight.overdue;

import io.quittance.insight.Conditions;
import io.quittance.insight.Cursor;
import io.quittance.insight.Paged;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who owes us, how late, and what will happen next? One row a client, a page at a time. */
@Component
@Transactional(readOnly = true)
public class OverdueList {

    private final JdbcClient jdbc;
    private final OverdueRows rows;

    OverdueList(JdbcClient jdbc, OverdueRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * A page of the clients that a filter lets through.
     *
     * @param on the business day
     * @param main the creditor's currency (ISO 4217), which comes first and is sorted by unless the filter names another;
     *     amounts in other currencies are listed beside it, never added
     * @param reversed the order of {@code sort} the other way round
     * @param cursor where to read from, as an earlier page of the same order gave it; null: from the start
     * @param size rows a page, 1 to 500
     * @throws io.quittance.insight.BadCursorException when the cursor is none of this order
     */
    public Paged<OverdueClient> page(
            long creditorId,
            LocalDate on,
            String main,
            OverdueFilter filter,
            OverdueSort sort,
            boolean reversed,
            @Nullable String cursor,
            int size) {
        String currency = filter.currency() == null ? main : filter.currency();
        Cursor from = Cursor.decode(cursor, sort.order(reversed));
        Paged<Place> places = Paged.of(
                places(creditorId, on, currency, filter, sort, reversed, from, size + 1),
                size,
                from,
                place -> new Cursor(sort.order(reversed), false, place.key(), place.clientId()));
        List<Long> ids = places.items().stream().map(Place::clientId).toList();
        Map<Long, OverdueClient> byId = rows.of(creditorId, on, currency, filter.currency() != null, ids).stream()
                .collect(Collectors.toMap(OverdueClient::id, Function.identity()));
        return new Paged<>(inOrder(ids, byId), places.next(), places.previous());
    }

    /** Who paid between the two questions is not there any more. */
    static List<OverdueClient> inOrder(List<Long> ids, Map<Long, OverdueClient> byId) {
        return ids.stream().filter(byId::containsKey).map(byId::get).toList();
    }

    private List<Place> places(
            long creditorId,
            LocalDate on,
            String currency,
            OverdueFilter filter,
            OverdueSort sort,
            boolean reversed,
            @Nullable Cursor from,
            int limit) {
        boolean descending = sort.descending(reversed);
        OverdueQuestion question = new OverdueQuestion(creditorId, on, currency, filter);
        question.conditions().from(from, sort.key(), sort.type(), "d.client_id", descending);
        String direction = Conditions.direction(from, descending);
        String order = "\norder by %s %s, d.client_id %s limit :limit".formatted(sort.key(), direction, direction);
        String select = "select d.client_id, cast(%s as text) as key ".formatted(sort.key());
        return jdbc.sql(question.debt() + select + question.clients(sort) + order)
                .params(question.params())
                .param("limit", limit)
                .query((row, number) -> new Place(row.getLong("client_id"), row.getString("key")))
                .list();
    }

    /** A client's place in the order. */
    record Place(long clientId, String key) {}
}
