package io.quittance.call.sheet;

import io.quittance.dunning.policy.Channel;
import io.quittance.dunning.step.StepStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A call that a step asks for, open or ended.
 *
 * @param collector who follows the client; null: nobody in particular
 * @param dueAt the hour that was agreed; null: any of that day
 * @param isDue whether it is to be made now
 * @param zone the time at the client's, as far as it is known
 * @param zoneKnown false: its country has several, and nobody said which; {@code zone} is the creditor's
 * @param isHour whether the policy lets one ring now, told in the client's own time
 * @param phone the first number to ring; null: none is known that is right
 * @param attempts in a row that reached nobody, of {@code mostAttempts}
 * @param lastContactOn when the client last heard of us, by {@code lastChannel}; null: never
 * @param promiseBroken whether its last promise was not kept
 * @param isOpen false: somebody ended it
 */
public record CallToMake(
        long taskId,
        long clientId,
        String clientNumber,
        String clientName,
        @Nullable String collector,
        long stepId,
        int rank,
        String template,
        StepStatus stepStatus,
        LocalDate dueOn,
        @Nullable Instant dueAt,
        boolean isDue,
        ZoneId zone,
        boolean zoneKnown,
        boolean isHour,
        @Nullable String contact,
        @Nullable String phone,
        int attempts,
        int mostAttempts,
        @Nullable LocalDate lastContactOn,
        @Nullable Channel lastChannel,
        boolean promiseBroken,
        boolean isOpen) {

    /** The city that the time zone is named after, in English: {@code Warsaw}. */
    public String city() {
        return zone.getId().replaceFirst(".*/", "").replace('_', ' ');
    }

    /** Every question about calls to make begins so; {@code :on} is the books' day, {@code :at} the moment on it. */
    static final String SELECT = """
            select t.id as task_id, t.client_id, c.number, c.name, u.name as collector, t.step_id, s.rank, s.template,
                   s.status as step_status, t.due_on, t.due_at, due.yes as is_due, z.time_zone, z.is_known,
                   is_contact_day(v.id, c.country, here.day) and here.hour >= v.contact_from and here.hour < v.contact_until as is_hour,
                   n.name as contact, n.phone, v.call_attempts,
                   (select count(*) from call x
                    where x.task_id = t.id and x.taken_back_at is null
                      and x.id > coalesce((select max(y.id) from call y
                                           where y.task_id = t.id and y.taken_back_at is null
                                             and y.outcome not in ('VOICEMAIL', 'UNREACHABLE')), 0)) as attempts,
                   last.told_on, last.channel as last_channel,
                   coalesce((select r.state in ('PART_KEPT', 'BROKEN')
                             from promise p join promise_standing(:on) r on r.promise_id = p.id
                             where p.client_id = t.client_id and p.withdrawn_on is null
                             order by p.id desc limit 1), false) as promise_broken,
                   t.closed_at is null as is_open
            from task t
            join client c on c.id = t.client_id
            join client_zone z on z.client_id = t.client_id
            join dunning_step s on s.id = t.step_id
            join dunning_policy_version v on v.id = s.policy_version_id
            left join app_user u on u.id = c.collector_id
            cross join lateral (select t.due_on < :on or t.due_on = :on and (t.due_at is null or t.due_at <= :at)) due (yes)
            cross join lateral (select (cast(:at as timestamptz) at time zone z.time_zone)::date,
                                       (cast(:at as timestamptz) at time zone z.time_zone)::time) here (day, hour)
            left join lateral (
                select k.name, k.phone from contact_to_call k
                where k.client_id = t.client_id and not k.is_wrong
                order by k.role <> 'ACCOUNTING', k.id
                limit 1) n on true
            left join lateral (
                select told_on, channel
                from ((select d.done_on as told_on, d.channel from dunning_step d
                       where d.client_id = t.client_id and d.status = 'DONE' and d.channel <> 'HANDOVER'
                       order by d.done_on desc, d.id desc limit 1)
                      union all
                      (select x.called_on, 'CALL' from call x
                       where x.client_id = t.client_id and x.taken_back_at is null
                       order by x.id desc limit 1)) told
                order by told_on desc
                limit 1) last on true
            where t.creditor_id = :creditor and t.kind = 'CALL'
            """;

    static CallToMake of(ResultSet row, int n) throws SQLException {
        OffsetDateTime dueAt = row.getObject("due_at", OffsetDateTime.class);
        String channel = row.getString("last_channel");
        return new CallToMake(
                row.getLong("task_id"),
                row.getLong("client_id"),
                row.getString("number"),
                row.getString("name"),
                row.getString("collector"),
                row.getLong("step_id"),
                row.getInt("rank"),
                row.getString("template"),
                StepStatus.valueOf(row.getString("step_status")),
                row.getObject("due_on", LocalDate.class),
                dueAt == null ? null : dueAt.toInstant(),
                row.getBoolean("is_due"),
                ZoneId.of(row.getString("time_zone")),
                row.getBoolean("is_known"),
                row.getBoolean("is_hour"),
                row.getString("contact"),
                row.getString("phone"),
                row.getInt("attempts"),
                row.getInt("call_attempts"),
                row.getObject("told_on", LocalDate.class),
                channel == null ? null : Channel.valueOf(channel),
                row.getBoolean("promise_broken"),
                row.getBoolean("is_open"));
    }
}
