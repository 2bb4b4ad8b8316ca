package io.quittance.matching;

import io.quittance.matching.line.MovedLine;
import io.quittance.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What movements were taken for: rows that stand until they are undone. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Matches {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Matches(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A match that stands. */
    record Standing(
            long id, long lineId, MatchKind kind, @Nullable Long paymentId, boolean automatic) {}

    long save(
            MovedLine line,
            MatchKind kind,
            @Nullable Long paymentId,
            Money amount,
            MatchOrder order,
            LocalDate on,
            String by) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into statement_match (creditor_id, line_id, kind, payment_id, amount, score, reasons, automatic, note,
                                             matched_on, matched_by)
                values (:creditor, :line, :kind, :payment, :amount, :score, :reasons::jsonb, :automatic, :note, :on, :by)
                """)
                .param("creditor", line.creditorId())
                .param("line", line.id())
                .param("kind", kind.name())
                .param("payment", paymentId)
                .param("amount", amount.amount())
                .param("score", order.score())
                .param("reasons", json.writeValueAsString(order.reasons()))
                .param("automatic", order.automatic())
                .param("note", order.note())
                .param("on", on)
                .param("by", by)
                .update(key, "id");
        return Optional.ofNullable(key.getKey()).orElseThrow().longValue();
    }

    List<Standing> standingOf(long lineId) {
        return jdbc.sql("""
                select id, line_id, kind, payment_id, automatic from statement_match
                where line_id = :line and undone_on is null
                order by id
                """)
                .param("line", lineId)
                .query(DataClassRowMapper.newInstance(Standing.class))
                .list();
    }

    /** The movement that this payment was recorded for, and still is. */
    Optional<Standing> standingFor(long paymentId) {
        return jdbc.sql("""
                select id, line_id, kind, payment_id, automatic from statement_match
                where payment_id = :payment and kind = 'PAYMENT' and undone_on is null
                """)
                .param("payment", paymentId)
                .query(DataClassRowMapper.newInstance(Standing.class))
                .optional();
    }

    /** It counts no more, and what it held of its line waits again. */
    void undo(long matchId, LocalDate on, String by) {
        jdbc.sql("""
                with undone as (
                    update statement_match set undone_on = :on, undone_by = :by
                    where id = :match and undone_on is null returning line_id, amount)
                update statement_line l set waiting = l.waiting + u.amount from undone u where l.id = u.line_id
                """).param("on", on).param("by", by).param("match", matchId).update();
    }

    void remember(long matchId, long forgonePaymentId) {
        jdbc.sql("insert into match_forgone (match_id, payment_id) values (:match, :payment)")
                .param("match", matchId)
                .param("payment", forgonePaymentId)
                .update();
    }

    /** What was given up with it and still is. */
    List<Long> forgoneWith(long matchId) {
        return jdbc.sql("""
                select f.payment_id from match_forgone f join payment p on p.id = f.payment_id
                where f.match_id = :match and p.taken_back_on is null
                """)
                .param("match", matchId)
                .query((row, number) -> row.getLong("payment_id"))
                .list();
    }
}
