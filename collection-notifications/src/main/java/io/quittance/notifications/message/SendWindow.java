package io.quittance.notifications.message;

import io.quittance.notifications.catcher.CaughtMails;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The days and hours at which messages may leave, as the policy of each says, in its client's time zone; a notice goes by the
 * policy of its client, else from Monday to Friday at the usual hours.
 *
 * <p>Where mails are caught inside the program no client reads them: they leave at once, so that whoever tries the product
 * in the evening sees what it writes. Nor do the hours of the clock say anything about books that are on another day.
 */
@Component
public class SendWindow {

    private final JdbcClient jdbc;
    private final boolean isOpenAlways;

    SendWindow(JdbcClient jdbc, ObjectProvider<CaughtMails> caughtMails) {
        this.jdbc = jdbc;
        this.isOpenAlways = caughtMails.getIfAvailable() != null;
    }

    /** Whether messages leave at any hour, because no client reads them. */
    public boolean isOpenAlways() {
        return isOpenAlways;
    }

    /**
     * Puts off what is due now and may not leave now, a retry or what a person sent again included.
     *
     * @param on the books' day
     * @return how many messages now wait for their hour
     */
    @Transactional
    public int await(long creditorId, LocalDate on, Instant now) {
        if (isOpenAlways) {
            return 0;
        }
        return closed(creditorId, on, now).entrySet().stream()
                .mapToInt(one -> putOff(one.getValue(), one.getKey()))
                .sum();
    }

    /**
     * Messages that are due and may not leave now, by when they may. The hour is worked out once for each policy, country and time zone,
     * and they are put off by their keys: statistics of a queue are always wrong, and a join of it with itself would compare each with each.
     */
    private Map<OffsetDateTime, List<Long>> closed(long creditorId, LocalDate on, Instant now) {
        Map<OffsetDateTime, List<Long>> closed = new TreeMap<>();
        jdbc.sql("""
                with due as materialized (
                    select m.id, coalesce(s.policy_version_id, v.policy_version_id) as policy_version_id, c.country, z.time_zone
                    from message m
                    join client c on c.id = m.client_id
                    left join dunning_step s on s.id = m.step_id
                    join client_zone z on z.client_id = m.client_id
                    join creditor k on k.id = m.creditor_id and :on = cast(:now at time zone k.time_zone as date)
                    -- Of notices only: else it is looked up for each message.
                    left join lateral (select p.policy_version_id from client_policy p
                                       where m.step_id is null and p.client_id = m.client_id limit 1) v on true
                    where m.creditor_id = :creditor and m.status = 'QUEUED' and m.next_attempt_at <= :now
                ),
                opening as materialized (
                    select d.*, coalesce(first_contact_time(policy_version_id, country, time_zone, :now),
                                           usual_contact_time(country, time_zone, :now)) as until
                    from (select distinct policy_version_id, country, time_zone from due) d
                )
                select d.id, o.until
                from due d
                join opening o on o.policy_version_id is not distinct from d.policy_version_id
                              and o.country = d.country and o.time_zone = d.time_zone
                where o.until > :now
                """)
                .param("creditor", creditorId)
                .param("on", on)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    closed.computeIfAbsent(row.getObject("until", OffsetDateTime.class), first -> new ArrayList<>())
                            .add(row.getLong("id"));
                });
        return closed;
    }

    private int putOff(List<Long> messages, OffsetDateTime until) {
        return jdbc.sql("""
                update message set next_attempt_at = :until where id = any (cast(:messages as bigint[])) and status = 'QUEUED'
                """)
                .param("until", until)
                .param("messages", messages.toArray(Long[]::new))
                .update();
    }
}
