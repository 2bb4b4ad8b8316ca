package io.quittance.insight.watch;

import io.quittance.insight.Columns;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many messages have not left, and how long has the oldest been due? */
@Component
@Transactional(readOnly = true)
public class WaitingMessages {

    /**
     * A message without an hour of its own is due since it was written, or since a person sent it again; only of those is the
     * last event looked for.
     */
    private static final String WAITING = """
            select c.*, d.due, d.oldest
            from (select count(*) filter (where status = 'QUEUED') as queued,
                         count(*) filter (where status = 'SENDING') as sending,
                         count(*) filter (where status = 'SENDING' and claimed_at > cast(:now as timestamptz) - interval '5 minutes') as taken_just_now,
                         count(*) filter (where status = 'FAILED') as failed,
                         count(*) filter (where status = 'AMBIGUOUS') as in_doubt
                  from message
                  where creditor_id = :creditor and status in ('QUEUED', 'SENDING', 'FAILED', 'AMBIGUOUS')) c,
                 (select count(*) as due,
                         min(greatest(m.next_attempt_at, m.composed_at,
                                      case when m.next_attempt_at = 'epoch' then
                                          (select max(e.occurred_at) from delivery_event e where e.message_id = m.id) end)) as oldest
                  from message m
                  where m.creditor_id = :creditor and m.status = 'QUEUED' and m.next_attempt_at <= :now) d
            """;

    private final JdbcClient jdbc;

    WaitingMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param queued those that wait, for their hour or for the next attempt
     * @param sending those that are being handed over
     * @param inDoubt those of which nobody knows whether they left
     * @param due of those queued, those whose time has come
     * @param oldestDue since when the oldest of these is due; null: none is
     * @param isLeaving whether a sender took one within five minutes: after a large night the last ones wait long, and nothing is wrong
     */
    public record Waiting(
            long queued,
            long sending,
            long failed,
            long inDoubt,
            long due,
            @Nullable Instant oldestDue,
            boolean isLeaving) {

        /** How long the oldest has been due; zero: none is. */
        public Duration age(Instant now) {
            return oldestDue == null || oldestDue.isAfter(now) ? Duration.ZERO : Duration.between(oldestDue, now);
        }
    }

    /** Of a creditor, at this instant. */
    public Waiting of(long creditorId, Instant now) {
        return jdbc.sql(WAITING)
                .param("creditor", creditorId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Waiting(
                        row.getLong("queued"),
                        row.getLong("sending"),
                        row.getLong("failed"),
                        row.getLong("in_doubt"),
                        row.getLong("due"),
                        Columns.instant(row, "oldest"),
                        row.getLong("taken_just_now") > 0))
                .single();
    }
}
