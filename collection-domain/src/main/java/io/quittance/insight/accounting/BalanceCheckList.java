package io.quittance.insight.accounting;

import io.quittance.insight.Columns;
import io.quittance.insight.accounting.BalanceCheck.BalanceFinding;
import io.quittance.insight.accounting.BalanceCheck.Cause;
import io.quittance.insight.accounting.BalanceCheck.Difference;
import io.quittance.insight.accounting.BalanceCheck.FoundBalances;
import io.quittance.insight.accounting.BalanceCheck.Totals;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which balances were compared, and what differed? */
@Component
@Transactional(readOnly = true)
public class BalanceCheckList {

    private static final String CHECK = """
            select id, as_of, file_name, columns, left_out, made_on, made_by from balance_check
            where creditor_id = :creditor and forgotten_on is null
            """;

    private static final String DIFFERENCES = """
            select client_id, number, name, currency, theirs, ours, coalesce(theirs, 0) - coalesce(ours, 0) as difference,
                   case when theirs is null then 'ONLY_HERE' when ours is null then 'ONLY_THERE' else 'DIFFERS' end as finding,
                   case when theirs is null then 2 when ours is null then 3 else 1 end as rank,
                   why, why_what, why_on, no
            from balance_check_row
            where check_id = :check and theirs is distinct from ours
            """;

    private final JdbcClient jdbc;

    BalanceCheckList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The checks of a creditor, the latest first. */
    public List<BalanceCheck> of(long creditorId) {
        return jdbc.sql(CHECK + " order by id desc")
                .param("creditor", creditorId)
                .query(BalanceCheckList::check)
                .list();
    }

    public Optional<BalanceCheck> find(long creditorId, long checkId) {
        return jdbc.sql(CHECK + " and id = :check")
                .param("creditor", creditorId)
                .param("check", checkId)
                .query(BalanceCheckList::check)
                .optional();
    }

    /** Both sides, one row for each currency. */
    public List<Totals> totals(long checkId) {
        return jdbc.sql("""
                select currency, coalesce(sum(theirs), 0) as theirs, coalesce(sum(ours), 0) as ours,
                       count(*) filter (where theirs = ours)::int as agreeing,
                       count(*) filter (where theirs is distinct from ours)::int as differing
                from balance_check_row
                where check_id = :check
                group by currency
                order by currency
                """)
                .param("check", checkId)
                .query(DataClassRowMapper.newInstance(Totals.class))
                .list();
    }

    /** How many of what is found, and their total: one row for each kind and currency. */
    public List<FoundBalances> found(long checkId) {
        return jdbc.sql("""
                select finding, currency, count(*)::int as count, sum(difference) as difference
                from (%s) d
                group by finding, rank, currency
                order by rank, currency
                """.formatted(DIFFERENCES))
                .param("check", checkId)
                .query(DataClassRowMapper.newInstance(FoundBalances.class))
                .list();
    }

    /**
     * What differs: balances that both sides have, then those that only we have, then those that only the accounting has; of each
     * the largest difference first.
     *
     * @param only these; null: all
     * @param from how many of them to leave out
     * @param size how many at most
     */
    public List<Difference> differences(long checkId, @Nullable BalanceFinding only, int from, int size) {
        return jdbc.sql("""
                select * from (%s) d
                where :only::text is null or finding = :only
                order by rank, abs(difference) desc, no
                offset :from limit :size
                """.formatted(DIFFERENCES))
                .param("only", only == null ? null : only.name())
                .param("check", checkId)
                .param("from", from)
                .param("size", size)
                .query((row, number) -> new Difference(
                        Columns.number(row, "client_id"),
                        row.getString("number"),
                        row.getString("name"),
                        row.getString("currency"),
                        row.getBigDecimal("theirs"),
                        row.getBigDecimal("ours"),
                        row.getBigDecimal("difference"),
                        BalanceFinding.valueOf(row.getString("finding")),
                        Columns.constant(row, "why", Cause.class),
                        row.getString("why_what"),
                        Columns.date(row, "why_on")))
                .list();
    }

    /** The file as it came. */
    byte[] bytes(long checkId) {
        return Objects.requireNonNull(jdbc.sql("select bytes from balance_check where id = :check")
                .param("check", checkId)
                .query((row, number) -> row.getBytes("bytes"))
                .single());
    }

    private static BalanceCheck check(ResultSet row, int number) throws SQLException {
        return new BalanceCheck(
                row.getLong("id"),
                Columns.day(row, "as_of"),
                row.getString("file_name"),
                BalanceColumns.of((Integer[]) row.getArray("columns").getArray()),
                row.getInt("left_out"),
                Columns.day(row, "made_on"),
                row.getString("made_by"));
    }
}
