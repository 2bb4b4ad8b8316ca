package io.quittance.insight.statement;

import io.quittance.insight.Columns;
import io.quittance.money.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which movements does a statement tell, and what became of each? */
@Component
@Transactional(readOnly = true)
public class StatementMovements {

    private final JdbcClient jdbc;

    StatementMovements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What became of a movement. */
    public enum MovementState {
        /** All of it, or a part. */
        WAITS,
        MATCHED,
        /** No client's money, as a person said. */
        NOT_OURS,
        WENT_OUT,
        /** The bank gave back what had been paid. */
        CAME_BACK,
        /** A batch whose parts stand for it. */
        REPLACED,
        /** Told before by another statement. */
        REPEATED
    }

    /**
     * A movement as a statement tells it.
     *
     * @param no its place in the statement, from 1
     * @param lineId of the movement in the books; of a repeated one the one it repeats
     * @param waiting what of it waits to be matched; zero where nothing does
     * @param reason why a payment came back, as coded; null for all others
     * @param firstTold for a repeated one the statement that had told it; else null
     */
    public record Movement(
            int no,
            String place,
            long lineId,
            LocalDate bookedOn,
            Money amount,
            BigDecimal waiting,
            @Nullable Money original,
            @Nullable String payer,
            @Nullable String iban,
            @Nullable String reference,
            String text,
            @Nullable String reason,
            MovementState state,
            @Nullable Long firstTold) {}

    /**
     * In the statement's order.
     *
     * @param after only movements after this place
     */
    public List<Movement> page(long creditorId, long statementId, int after, int size) {
        return jdbc.sql("""
                select t.no, t.place, t.told_again, l.*,
                       exists (select from statement_replacement r where r.replaced_id = l.id) as replaced,
                       exists (select from statement_match m where m.line_id = l.id and m.undone_on is null
                               and m.kind = 'NOT_OURS') as not_ours,
                       case when exists (select from claimed_line k where k.line_id = l.id) then l.amount
                            else client_money(l.amount, l.reversal, l.return_reason) end as clients
                from (select no, place, id as line_id, false as told_again from statement_line where statement_id = :statement
                      union all
                      select no, place, line_id, true from statement_repeat where statement_id = :statement) t
                join statement_line l on l.id = t.line_id
                where l.creditor_id = :creditor and t.no > :after
                order by t.no limit :size
                """)
                .param("creditor", creditorId)
                .param("statement", statementId)
                .param("after", after)
                .param("size", size)
                .query((row, n) -> movement(row))
                .list();
    }

    private static Movement movement(ResultSet row) throws SQLException {
        MovementState state = state(row);
        return new Movement(
                row.getInt(1),
                row.getString(2),
                row.getLong("id"),
                Columns.day(row, "booked_on"),
                Columns.money(row, "amount"),
                row.getBigDecimal("waiting"),
                Columns.moneyOrNull(row, "original_amount", "original_currency"),
                row.getString("payer"),
                row.getString("payer_iban"),
                row.getString("end_to_end"),
                row.getString("text"),
                row.getString("return_reason"),
                state,
                state == MovementState.REPEATED ? row.getLong("statement_id") : null);
    }

    private static MovementState state(ResultSet row) throws SQLException {
        if (row.getBoolean("told_again")) {
            return MovementState.REPEATED;
        }
        if (row.getBoolean("replaced")) {
            return MovementState.REPLACED;
        }
        if (row.getBigDecimal("clients").signum() == 0) {
            return row.getBigDecimal("amount").signum() > 0 ? MovementState.CAME_BACK : MovementState.WENT_OUT;
        }
        if (row.getBigDecimal("waiting").signum() != 0) {
            return MovementState.WAITS;
        }
        return row.getBoolean("not_ours") ? MovementState.NOT_OURS : MovementState.MATCHED;
    }
}
