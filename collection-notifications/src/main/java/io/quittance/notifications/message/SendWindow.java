package io.quittance.notifications.message;

import io.quittance.notifications.catcher.CaughtMails;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
        // The hour is worked out once for each policy, country and time zone, and messages are only gone through again
        // where one is closed.
        return closed(creditorId, on, now).stream()
                .mapToInt(one -> putOff(one, creditorId, now))
                .sum();
    }

    /** Messages of these wait until then. */
    private record Closed(@Nullable Long policyVersionId, String country, String timeZone, OffsetDateTime until) {}

    private List<Closed> closed(long creditorId, LocalDate on, Instant now) {
        return jdbc.sql("""
                with due as materialized (
                    select distinct coalesce(s.policy_version_id, v.policy_version_id) as policy_version_id, c.country, z.time_zone
                    from message m
                    join client c on c.id = m.client_id
                    left join dunning_step s on s.id = m.step_id
                    join client_zone z on z.client_id = m.client_id
                    join creditor k on k.id = m.creditor_id and :on = cast(:now at time zone k.time_zone as date)
                    -- Of notices only: else it is looked up for each message.
                    left join lateral (select p.policy_version_id from client_policy p
                                       where m.step_id is null and p.client_id = m.client_id limit 1) v on true
                    where m.creditor_id = :creditor and m.status = 'QUEUED' and m.next_attempt_at <= :now
                )
                select policy_version_id, country, time_zone, until
                from (select d.*, coalesce(first_contact_time(policy_version_id, country, time_zone, :now),
                                           usual_contact_time(country, time_zone, :now)) as until
                      from due d) o
                where until > :now
                """)
                .param("creditor", creditorId)
                .param("on", on)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Closed(
                        row.getObject("policy_version_id", Long.class),
                        row.getString("country"),
                        row.getString("time_zone"),
                        row.getObject("until", OffsetDateTime.class)))
                .list();
    }

    private int putOff(Closed closed, long creditorId, Instant now) {
        return jdbc.sql("""
                update message m set next_attempt_at = :until
                where m.creditor_id = :creditor and m.status = 'QUEUED' and m.next_attempt_at <= :now
                  and exists (select from client c join client_zone z on z.client_id = c.id
                              where c.id = m.client_id and c.country = :country and z.time_zone = :zone)
                  and case when m.step_id is null then (select p.policy_version_id from client_policy p where p.client_id = m.client_id)
                           else (select s.policy_version_id from dunning_step s where s.id = m.step_id) end
                      is not distinct from cast(:version as bigint)
                """)
                .param("creditor", creditorId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", closed.until())
                .param("country", closed.country())
                .param("zone", closed.timeZone())
                .param("version", closed.policyVersionId())
                .update();
    }
}
