package io.quittance.insight.overdue;

import io.quittance.insight.Columns;
import io.quittance.insight.Cursor;
import io.quittance.insight.Paged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
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
     * @param main the creditor's currency (ISO 4217), which comes first and is sorted by unless the filter names another or
     *     nothing is overdue in it; amounts in other currencies are listed beside it, never added
     * @param reversed the order of {@code sort} the other way round
     * @param cursor where to read from, as an earlier page of the same order gave it; null: from the start
     * @param size rows a page, 1 to 500
     * @throws io.quittance.insight.BadCursorException when the cursor is none of this order
     */
    public OverduePage page(
            long creditorId,
            LocalDate on,
            String main,
            OverdueFilter filter,
            OverdueSort sort,
            boolean reversed,
            @Nullable String cursor,
            int size) {
        OverdueAsked asked = new OverdueAsked(
                creditorId, on, filter, sort, reversed, Cursor.decode(cursor, sort.order(reversed)), size);
        String currency = filter.currency() == null ? main : filter.currency();
        Found found = find(asked, currency);
        String listed = found.totals().currency(main);
        if (filter.currency() == null && !listed.equals(main)) {
            found = find(asked, listed); // in the order of the currency that is listed
        }
        return new OverduePage(found.totals(), listed, clients(asked, listed, found.places()));
    }

    private Paged<OverdueClient> clients(OverdueAsked asked, String currency, List<Place> found) {
        String order = asked.sort().order(asked.reversed());
        Paged<Place> places = Paged.of(
                found, asked.size(), asked.from(), place -> new Cursor(order, false, place.key(), place.clientId()));
        List<Long> ids = places.items().stream().map(Place::clientId).toList();
        boolean only = asked.filter().currency() != null;
        Map<Long, OverdueClient> byId = rows.of(asked.creditorId(), asked.on(), currency, only, ids).stream()
                .collect(Collectors.toMap(OverdueClient::id, Function.identity()));
        return new Paged<>(inOrder(ids, byId), places.next(), places.previous());
    }

    /** Who paid between the two questions is not there any more. */
    static List<OverdueClient> inOrder(List<Long> ids, Map<Long, OverdueClient> byId) {
        return ids.stream().filter(byId::containsKey).map(byId::get).toList();
    }

    private Found find(OverdueAsked asked, String currency) {
        OverdueQuestion question = new OverdueQuestion(asked, currency);
        Answer answer = new Answer();
        jdbc.sql(question.statement())
                .params(question.params())
                .param("limit", asked.size() + 1)
                .query(answer::read);
        return answer.found();
    }

    /** A client's place in the order. */
    private record Place(long clientId, String key) {}

    private record Found(OverdueTotals totals, List<Place> places) {}

    /** Takes the rows of the three kinds apart. */
    private static final class Answer {

        private final List<OverdueTotals.Overdue> overdue = new ArrayList<>();
        private final List<Place> places = new ArrayList<>();
        private long clients;

        private void read(ResultSet row) throws SQLException {
            switch (row.getInt("kind")) {
                case 1 -> clients = row.getLong("clients");
                case 2 ->
                    overdue.add(new OverdueTotals.Overdue(
                            Columns.money(row, "overdue"), Columns.money(row, "over_30"), row.getLong("clients")));
                default -> places.add(new Place(row.getLong("client_id"), row.getString("key")));
            }
        }

        private Found found() {
            return new Found(new OverdueTotals(clients, overdue), places);
        }
    }
}
