package io.quittance.matching;

import io.quittance.matching.line.MovedLine;
import io.quittance.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
            long id,
            long lineId,
            MatchKind kind,
            @Nullable Long paymentId,
            @Nullable Long clientId,
            boolean automatic,
            boolean paymentStands,
            boolean tookBack) {}

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
                select m.id, m.line_id, m.kind, m.payment_id, p.client_id, m.automatic, p.taken_back_on is null as payment_stands, m.took_back
                from statement_match m
                left join payment p on p.id = m.payment_id
                where m.line_id = :line and m.undone_on is null
                order by p.client_id, m.id
                """)
                .param("line", lineId)
                .query(DataClassRowMapper.newInstance(Standing.class))
                .list();
    }

    /** Those of these movements that somebody undid a match of. */
    @Transactional(propagation = Propagation.SUPPORTS)
    Set<Long> undone(List<MovedLine> lines) {
        return new HashSet<>(
                jdbc.sql("select line_id from statement_match where line_id = any (:lines) and undone_on is not null")
                        .param("lines", lines.stream().map(MovedLine::id).toArray(Long[]::new))
                        .query((row, number) -> row.getLong("line_id"))
                        .list());
    }

    /** Whether a movement stands that took this payment back. */
    boolean isReturned(long paymentId) {
        return jdbc.sql("""
                select exists (select from statement_match
                               where payment_id = :payment and kind = 'RETURN' and undone_on is null)
                """).param("payment", paymentId).query(Boolean.class).single();
    }

    /** The movement that this payment was recorded for, and still is. */
    Optional<Standing> standingFor(long paymentId) {
        return jdbc.sql("""
                select m.id, m.line_id, m.kind, m.payment_id, p.client_id, m.automatic, p.taken_back_on is null as payment_stands, m.took_back
                from statement_match m
                join payment p on p.id = m.payment_id
                where m.payment_id = :payment and m.kind = 'PAYMENT' and m.undone_on is null
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

    /** It took its payment back itself, and did not only find it taken back. */
    void tookBack(long matchId) {
        jdbc.sql("update statement_match set took_back = true where id = :match")
                .param("match", matchId)
                .update();
    }

    /** What one person gave up with what stands of a movement, in its currency. */
    BigDecimal forgoneOf(long lineId) {
        return jdbc.sql("""
                select coalesce(sum(p.amount), 0)
                from statement_match m
                join match_forgone f on f.match_id = m.id
                join payment p on p.id = f.payment_id and p.taken_back_on is null
                where m.line_id = :line and m.undone_on is null
                """).param("line", lineId).query(BigDecimal.class).single();
    }

    /** That somebody is asked to give up what lacked of it. */
    void rememberWriteOff(long matchId, long writeOffId) {
        jdbc.sql("insert into match_write_off (match_id, write_off_id) values (:match, :writeOff)")
                .param("match", matchId)
                .param("writeOff", writeOffId)
                .update();
    }

    /** What somebody was asked to give up with it: not decided on yet, or given up, and not taken back since. */
    List<Long> writeOffsWith(long matchId) {
        return jdbc.sql("""
                select w.id from match_write_off f
                join write_off w on w.id = f.write_off_id
                left join payment p on p.id = w.payment_id
                where f.match_id = :match and (w.decided_on is null or (p.id is not null and p.taken_back_on is null))
                """)
                .param("match", matchId)
                .query((row, number) -> row.getLong("id"))
                .list();
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
