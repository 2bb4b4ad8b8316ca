package io.quittance.insight.dispute;

import io.quittance.dispute.Dispute;
import io.quittance.dispute.DisputeState;
import io.quittance.dispute.Disputes;
import io.quittance.insight.Conditions;
import io.quittance.insight.Cursor;
import io.quittance.insight.Paged;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which disputes are there? The open ones first, those to answer soonest before others. */
@Component
@Transactional(readOnly = true)
public class DisputeList {

    private static final String ORDER = "DUE";

    /** The place of a dispute as text that sorts: first what still waits for an answer, then what waits for a credit, then the rest. */
    private static final String KEY =
            "(case t.state when 'OPEN' then '0' when 'AWAITED' then '1' else '2' end || to_char(t.due_on, 'YYYYMMDD')) collate \"C\"";

    /** What is true of all that run, and is known before their state is worked out: those that ended long ago are not looked at. */
    private static final String RUNNING =
            "t.balance > 0 and t.hold_id in (select h.id from hold h where h.creditor_id = :creditor and h.reason = 'DISPUTE' and h.lifted_on is null)";

    private final JdbcClient jdbc;

    DisputeList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A page of them.
     *
     * @throws io.quittance.insight.BadCursorException when the cursor is none of this list
     */
    public Paged<Dispute> page(
            long creditorId, LocalDate today, DisputeFilter filter, @Nullable String cursor, int size) {
        Cursor from = Cursor.decode(cursor, ORDER);
        Conditions conditions =
                conditions(creditorId, today, filter).with("limit", size + 1).from(from, KEY, "text", "t.id", false);
        String direction = Conditions.direction(from, false);
        List<Dispute> rows = jdbc.sql(
                        "select * from (%s) t where t.creditor_id = :creditor %s order by %s %s, t.id %s limit :limit"
                                .formatted(Disputes.ROWS, conditions.and(), KEY, direction, direction))
                .params(conditions.params())
                .query(DataClassRowMapper.newInstance(Dispute.class))
                .list();
        return Paged.of(rows, size, from, row -> new Cursor(ORDER, false, key(row), row.id()));
    }

    /** How many there are, and of those how many are late. */
    public Counts counts(long creditorId, LocalDate today, DisputeFilter filter) {
        Conditions conditions = conditions(creditorId, today, filter).with("on", today);
        return jdbc.sql("""
                select count(*)::int as disputes, (count(*) filter (where t.state = 'OPEN' and t.due_on < :on))::int as late
                from (%s) t where t.creditor_id = :creditor %s
                """.formatted(Disputes.ROWS, conditions.and()))
                .params(conditions.params())
                .query(Counts.class)
                .single();
    }

    private static String key(Dispute row) {
        String first = switch (row.state()) {
            case OPEN -> "0";
            case AWAITED -> "1";
            case REJECTED, CREDITED, SETTLED, WITHDRAWN -> "2";
        };
        return first + row.dueOn().format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static Conditions conditions(long creditorId, LocalDate today, DisputeFilter filter) {
        DisputeAge age = filter.age();
        return new Conditions()
                .with("creditor", creditorId)
                .when(filter.running(), "t.state in ('OPEN', 'AWAITED')")
                .when(isOfRunning(filter), RUNNING)
                .when(filter.state() == null ? null : filter.state().name(), "t.state = :state", "state")
                .when(filter.reason(), "t.reason_code = :reason", "reason")
                .when(filter.owner(), "coalesce(t.owner_id, 0) = :owner", "owner")
                .when(filter.late() ? today : null, "t.state = 'OPEN' and t.due_on < :today", "today")
                .when(filter.client(), "t.client_number = :client", "client")
                .when(filter.currency(), "t.currency = :currency", "currency")
                .when(age == null ? null : age.latest(today), "t.opened_on <= :latest", "latest")
                .when(age == null ? null : age.earliest(today), "t.opened_on >= :earliest", "earliest")
                .when(
                        filter.resolved() ? today.minusYears(1) : null,
                        "t.state in ('REJECTED', 'CREDITED', 'SETTLED') and t.ended_on > :resolvedSince",
                        "resolvedSince");
    }

    private static boolean isOfRunning(DisputeFilter filter) {
        DisputeState state = filter.state();
        return filter.running() || (state != null && state.isRunning());
    }

    /** How many disputes, and how many of them nobody answered in time. */
    public record Counts(int disputes, int late) {}
}
