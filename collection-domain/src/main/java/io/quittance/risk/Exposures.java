package io.quittance.risk;

import io.quittance.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How much does a client owe of what it may? Exposure is all that is open, due or not, less open credit notes and unapplied
 * cash, in the creditor's currency.
 */
@Component
@Transactional(readOnly = true)
public class Exposures {

    private static final String OWED = """
            coalesce((select sum(i.balance) from invoice i
                      where i.client_id = c.id and i.currency = k.currency and i.balance <> 0), 0)
            - coalesce((select sum(p.unapplied) from payment p
                        where p.client_id = c.id and p.currency = k.currency and p.unapplied > 0), 0)
            """;

    private static final String ONE = """
            select c.id as client_id, c.number, c.name, k.currency, k.credit_warning_percent, l.amount as credit_limit, l.note,
                   l.set_on, l.set_by, {owed} as exposure
            from client c
            join creditor k on k.id = c.creditor_id
            left join credit_limit_in_force l on l.client_id = c.id
            where c.creditor_id = :creditor and c.id = :client
            """.replace("{owed}", OWED);

    private static final String LIMITED = """
            select * from (
                select c.id as client_id, c.number, c.name, k.currency, k.credit_warning_percent, l.amount as credit_limit, l.note,
                       l.set_on, l.set_by, {owed} as exposure
                from credit_limit_in_force l
                join client c on c.id = l.client_id
                join creditor k on k.id = c.creditor_id
                where l.creditor_id = :creditor
            ) e
            where not :warned or e.exposure > 0 and e.exposure * 100 >= e.credit_limit * e.credit_warning_percent
            order by e.exposure - e.credit_limit desc, e.client_id
            limit :limit
            """.replace("{owed}", OWED);

    private final JdbcClient jdbc;

    Exposures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Of one client.
     *
     * @throws org.springframework.dao.EmptyResultDataAccessException when this creditor has no such client
     */
    public Exposure of(long creditorId, long clientId) {
        return jdbc.sql(ONE)
                .param("creditor", creditorId)
                .param("client", clientId)
                .query(Exposures::exposure)
                .single();
    }

    /** Clients with a limit, the furthest above it first; {@code warned}: only those that reached the warning level. */
    public List<Exposure> limited(long creditorId, boolean warned, int limit) {
        return jdbc.sql(LIMITED)
                .param("creditor", creditorId)
                .param("warned", warned)
                .param("limit", limit)
                .query(Exposures::exposure)
                .list();
    }

    private static Exposure exposure(ResultSet row, int n) throws SQLException {
        String currency = row.getString("currency");
        BigDecimal limit = row.getBigDecimal("credit_limit");
        return new Exposure(
                row.getLong("client_id"),
                row.getString("number"),
                row.getString("name"),
                Money.of(row.getBigDecimal("exposure"), currency),
                limit == null ? null : Money.of(limit, currency),
                row.getInt("credit_warning_percent"),
                row.getString("note") == null ? "" : row.getString("note"),
                row.getObject("set_on", LocalDate.class),
                row.getString("set_by"));
    }

    /**
     * What a client owes beside what it may.
     *
     * @param amount negative when we owe it
     * @param limit null: none is set, nor are the three that follow
     * @param warningPercent of the limit, from which on the client is told apart
     */
    public record Exposure(
            long clientId,
            String clientNumber,
            String clientName,
            Money amount,
            @Nullable Money limit,
            int warningPercent,
            String note,
            @Nullable LocalDate setOn,
            @Nullable String setBy) {

        /** How much of the limit is used, in whole percent rounded down; null: no limit, or one of nothing. */
        public @Nullable Long usedPercent() {
            if (limit == null || limit.isZero()) {
                return null;
            }
            return amount.amount()
                    .movePointRight(2)
                    .divide(limit.amount(), 0, RoundingMode.DOWN)
                    .longValue();
        }

        public boolean isOver() {
            return limit != null && amount.compareTo(limit) > 0;
        }

        /** The warning level is reached, or passed. */
        public boolean isWarned() {
            Long used = usedPercent();
            return limit != null && amount.isPositive() && (used == null || used >= warningPercent);
        }

        /** What may still be delivered on account; null: no limit, zero when none is left. */
        public @Nullable Money free() {
            if (limit == null) {
                return null;
            }
            return isOver() ? Money.zero(limit.currency()) : limit.minus(amount);
        }
    }
}
