package io.quittance.notifications.evidence;

import io.quittance.money.Money;
import io.quittance.notice.NoticeKind;
import io.quittance.notifications.evidence.MessageRow.Noticed;
import io.quittance.notifications.message.MessageStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which messages were written to a client, for a step, by a run, or stand somewhere? The latest first. */
@Component
@Transactional(readOnly = true)
public class MessageList {

    private static final String SELECT = """
            select m.*, s.run_id, s.step_on, c.number as client_number, c.name as client_name, n.kind as notice, v.plan_id, n.instalment_no
            from message m
            left join dunning_step s on s.id = m.step_id
            left join notice n on n.id = m.notice_id
            left join plan_version v on v.id = n.version_id
            join client c on c.id = m.client_id
            where m.creditor_id = :creditor
            """;

    private final JdbcClient jdbc;

    MessageList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is looked for: null asks for any. */
    public record Filter(
            @Nullable Long clientId,
            @Nullable Long stepId,
            @Nullable Long runId,
            @Nullable MessageStatus status) {

        public static final Filter ANY = new Filter(null, null, null, null);

        /** Only conditions that are asked for, so that each finds its index. */
        private String conditions() {
            return (clientId == null ? "" : " and m.client_id = :client")
                    + (stepId == null ? "" : " and m.step_id = :step")
                    + (runId == null ? "" : " and s.run_id = :run")
                    + (status == null ? "" : " and m.status = :status");
        }
    }

    /**
     * A page of messages.
     *
     * @param before id of the last message already seen; {@link Long#MAX_VALUE}: from the latest
     */
    public List<MessageRow> of(long creditorId, Filter filter, long before, int limit) {
        return jdbc.sql(SELECT + filter.conditions() + " and m.id < :before order by m.id desc limit :limit")
                .param("creditor", creditorId)
                .param("client", filter.clientId())
                .param("step", filter.stepId())
                .param("run", filter.runId())
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().name())
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> message(row))
                .list();
    }

    /** One message of this creditor; empty: there is none. */
    public Optional<MessageRow> find(long creditorId, long message) {
        return jdbc.sql(SELECT + " and m.id = :message")
                .param("creditor", creditorId)
                .param("message", message)
                .query((row, number) -> message(row))
                .optional();
    }

    private record Count(MessageStatus status, int messages) {}

    /**
     * How many messages stand where: one count for every status, 0 included.
     *
     * @param runId only the messages of this run; null: all of the creditor's
     */
    public Map<MessageStatus, Integer> counts(long creditorId, @Nullable Long runId) {
        Map<MessageStatus, Integer> counts = new EnumMap<>(MessageStatus.class);
        for (MessageStatus status : MessageStatus.values()) {
            counts.put(status, 0);
        }
        jdbc.sql("select m.status, count(*) as messages from message m where m.creditor_id = :creditor"
                        + (runId == null
                                ? ""
                                : " and m.step_id in (select s.id from dunning_step s where s.run_id = :run)")
                        + " group by m.status")
                .param("creditor", creditorId)
                .param("run", runId)
                .query(DataClassRowMapper.newInstance(Count.class))
                .list()
                .forEach(count -> counts.put(count.status(), count.messages()));
        return counts;
    }

    private static MessageRow message(ResultSet row) throws SQLException {
        MessageStatus status = MessageStatus.valueOf(row.getString("status"));
        return new MessageRow(
                row.getLong("id"),
                row.getObject("step_id", Long.class),
                row.getObject("run_id", Long.class),
                row.getObject("step_on", LocalDate.class),
                notice(row),
                row.getLong("client_id"),
                row.getString("client_number"),
                row.getString("client_name"),
                row.getString("channel"),
                row.getString("recipient"),
                row.getString("subject"),
                Money.of(row.getBigDecimal("amount"), row.getString("currency")),
                status,
                row.getObject("composed_on", LocalDate.class),
                instant(row, "sent_at"),
                row.getString("message_id"),
                row.getInt("attempts"),
                status == MessageStatus.QUEUED ? instant(row, "next_attempt_at") : null,
                row.getString("last_error"));
    }

    private static @Nullable Noticed notice(ResultSet row) throws SQLException {
        String kind = row.getString("notice");
        return kind == null
                ? null
                : new Noticed(
                        NoticeKind.valueOf(kind),
                        row.getObject("plan_id", Long.class),
                        row.getObject("instalment_no", Integer.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
