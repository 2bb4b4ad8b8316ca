package io.quittance.notifications.evidence;

import io.quittance.dunning.policy.Channel;
import io.quittance.money.Money;
import io.quittance.notifications.message.SendWindow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is to leave for a client, or of a step, and when? By the caps, the contact days and the hours that the dispatch asks. */
@Component
@Transactional(readOnly = true)
public class Leavings {

    /** Where the window is open always, or the books are on another day than the clock, hours say nothing: see {@link SendWindow}. */
    private static final String WAITING = """
            with waiting as (
                select s.id, s.run_id, s.channel, s.amount, s.currency, s.policy_version_id, c.country, z.time_zone, m.id as message,
                       nullif(m.next_attempt_at, 'epoch') as next_attempt_at,
                       case when m.id is null and t.id is null then leaves_from(s.id, :on) else :on end as leaves_on,
                       not :openAlways and :on = cast(:now at time zone k.time_zone as date) as is_windowed
                from dunning_step s
                join client c on c.id = s.client_id
                join client_zone z on z.client_id = c.id
                join creditor k on k.id = s.creditor_id
                left join message m on m.step_id = s.id and m.channel = s.channel and m.status <> 'CANCELLED'
                left join letter t on t.step_id = s.id
                where s.creditor_id = :creditor and s.status = 'APPROVED' and is_automatic(s.channel)
                  and (m.id is null or m.status = 'QUEUED') and {which}
                union all
                select null, null, m.channel, m.amount, m.currency, v.policy_version_id, c.country, z.time_zone, m.id,
                       nullif(m.next_attempt_at, 'epoch'), :on,
                       not :openAlways and :on = cast(:now at time zone k.time_zone as date)
                from message m
                join client c on c.id = m.client_id
                join client_zone z on z.client_id = c.id
                join creditor k on k.id = m.creditor_id
                left join client_policy v on v.client_id = c.id
                where m.creditor_id = :creditor and m.notice_id is not null and m.status = 'QUEUED'
                  and m.client_id = cast(:noticed as bigint)
            )
            select w.*, case when channel not in ('EMAIL', 'SMS') then null
                             when leaves_on > :on
                             then (leaves_on + (select v.contact_from from dunning_policy_version v where v.id = policy_version_id))
                                  at time zone time_zone
                             when is_windowed
                             then coalesce(first_contact_time(policy_version_id, country, time_zone, greatest(next_attempt_at, :now)),
                                           usual_contact_time(country, time_zone, greatest(next_attempt_at, :now)))
                             else next_attempt_at end as leaves_at
            from waiting w
            order by id, message
            """;

    private final JdbcClient jdbc;
    private final SendWindow window;

    Leavings(JdbcClient jdbc, SendWindow window) {
        this.jdbc = jdbc;
        this.window = window;
    }

    /** Of this client, the oldest first, then notices that are written. */
    public List<Leaving> ofClient(long creditorId, long clientId, LocalDate on, Instant now) {
        return of(creditorId, "s.client_id = :id", clientId, clientId, on, now);
    }

    /** Of this step; at most one. */
    public List<Leaving> ofStep(long creditorId, long stepId, LocalDate on, Instant now) {
        return of(creditorId, "s.id = :id", stepId, null, on, now);
    }

    private List<Leaving> of(
            long creditorId, String which, long id, @Nullable Long noticed, LocalDate on, Instant now) {
        return jdbc.sql(WAITING.replace("{which}", which))
                .param("creditor", creditorId)
                .param("id", id)
                .param("noticed", noticed)
                .param("on", on)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("openAlways", window.isOpenAlways())
                .query((row, n) -> leaving(row, on, now))
                .list();
    }

    private static Leaving leaving(ResultSet row, LocalDate on, Instant now) throws SQLException {
        LocalDate day = row.getObject("leaves_on", LocalDate.class);
        return new Leaving(
                row.getObject("id", Long.class),
                row.getObject("run_id", Long.class),
                Channel.valueOf(row.getString("channel")),
                Money.of(row.getBigDecimal("amount"), row.getString("currency")),
                row.getObject("message", Long.class),
                day.isAfter(on),
                day,
                later(row.getObject("leaves_at", OffsetDateTime.class), now));
    }

    private static @Nullable Instant later(@Nullable OffsetDateTime at, Instant now) {
        return at == null || !at.toInstant().isAfter(now) ? null : at.toInstant();
    }
}
