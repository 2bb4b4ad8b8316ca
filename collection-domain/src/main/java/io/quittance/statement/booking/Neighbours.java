package io.quittance.statement.booking;

import io.quittance.statement.content.Balance;
import io.quittance.statement.content.Statement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which statements touch this one without telling a movement of it? Those that end where it begins, or begin where it ends,
 * as the balances of both say, and those before and after them: what they tell is another movement, however alike.
 */
@Component
class Neighbours {

    private final JdbcClient jdbc;

    Neighbours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Another statement that shares the first or the last day. */
    private record Other(long id, BigDecimal opening, BigDecimal closing, LocalDate firstOn, LocalDate lastOn) {}

    /** @return ids of statements; none where the balances are not told */
    Set<Long> of(long creditorId, String account, Statement statement, LocalDate firstOn, LocalDate lastOn) {
        Balance opening = statement.opening();
        Balance closing = statement.closing();
        if (opening == null || closing == null) {
            return Set.of();
        }
        BigDecimal from = opening.amount().amount();
        BigDecimal to = closing.amount().amount();
        List<Other> others = jdbc.sql("""
                select id, opening, closing, first_on, last_on from statement
                where creditor_id = :creditor and account = :account and currency = :currency
                  and opening <> :opening and closing <> :closing and (last_on = :first or first_on = :last)
                """)
                .param("creditor", creditorId)
                .param("account", account)
                .param("currency", opening.amount().currency().getCurrencyCode())
                .param("opening", from)
                .param("closing", to)
                .param("first", firstOn)
                .param("last", lastOn)
                .query((row, n) -> new Other(
                        row.getLong("id"),
                        row.getBigDecimal("opening"),
                        row.getBigDecimal("closing"),
                        row.getObject("first_on", LocalDate.class),
                        row.getObject("last_on", LocalDate.class)))
                .list();
        Set<Long> found = new HashSet<>();
        follow(
                from,
                others,
                Other::closing,
                Other::opening,
                other -> !other.lastOn().isAfter(firstOn),
                found);
        follow(
                to,
                others,
                Other::opening,
                Other::closing,
                other -> !other.firstOn().isBefore(lastOn),
                found);
        return found;
    }

    private static void follow(
            BigDecimal start,
            List<Other> others,
            Function<Other, BigDecimal> near,
            Function<Other, BigDecimal> far,
            Predicate<Other> apart,
            Set<Long> found) {
        Deque<BigDecimal> ends = new ArrayDeque<>(List.of(start));
        while (!ends.isEmpty()) {
            BigDecimal end = ends.remove();
            for (Other other : others) {
                if (near.apply(other).compareTo(end) == 0 && apart.test(other) && found.add(other.id())) {
                    ends.add(far.apply(other));
                }
            }
        }
    }
}
