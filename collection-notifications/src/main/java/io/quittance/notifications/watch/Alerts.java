package io.quittance.notifications.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What administrators are to be told of a creditor's nights and messages, and who was told what. */
@Component
class Alerts {

    /** An end is news for so long. */
    private static final Duration NEWS = Duration.ofDays(7);

    private final JdbcClient jdbc;

    Alerts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What an alert is about. */
    enum AlertMatter {
        /** A night that is owed did not run. */
        NIGHT,
        /** Messages that are due do not leave. */
        OUTBOX
    }

    /** Raises one, unless it is open already; false: it was. */
    @Transactional
    boolean raise(long creditorId, AlertMatter matter, Instant since, Instant now) {
        return jdbc.sql("""
                insert into alert (creditor_id, matter, since, raised_at) values (:creditor, :matter, :since, :now)
                on conflict (creditor_id, matter) where over_at is null do nothing
                """)
                        .param("creditor", creditorId)
                        .param("matter", matter.name())
                        .param("since", since.atOffset(ZoneOffset.UTC))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** It is over; false: none was open. */
    @Transactional
    boolean end(long creditorId, AlertMatter matter, Instant now) {
        return jdbc.sql(
                                "update alert set over_at = :now where creditor_id = :creditor and matter = :matter and over_at is null")
                        .param("creditor", creditorId)
                        .param("matter", matter.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /**
     * A mail that an administrator has not been sent yet.
     *
     * @param language null: never chosen
     * @param overAt null: it is not over
     */
    record Untold(
            long alertId,
            AlertMatter matter,
            Instant since,
            @Nullable Instant overAt,
            long userId,
            String name,
            String email,
            @Nullable String language) {

        String about() {
            return overAt == null ? "RAISED" : "OVER";
        }
    }

    /** Of what is over, only its end is told: to those who knew of it, or, where nobody could be told in time, to all. */
    @Transactional(readOnly = true)
    List<Untold> untold(long creditorId, Instant now) {
        return jdbc.sql("""
                select a.id, a.matter, a.since, a.over_at, u.id as user_id, u.name, u.email, u.language
                from alert a
                join app_user u on u.role = 'ADMINISTRATOR' and u.disabled_on is null and u.email <> ''
                where a.creditor_id = :creditor and (a.over_at is null or a.over_at > :news)
                  and not exists (select from alert_mail m
                                  where m.alert_id = a.id and m.user_id = u.id
                                    and m.about = case when a.over_at is null then 'RAISED' else 'OVER' end)
                  and (a.over_at is null
                       or exists (select from alert_mail m where m.alert_id = a.id and m.user_id = u.id and m.about = 'RAISED')
                       or not exists (select from alert_mail m where m.alert_id = a.id and m.about = 'RAISED'))
                order by a.id, u.id
                """)
                .param("creditor", creditorId)
                .param("news", now.minus(NEWS).atOffset(ZoneOffset.UTC))
                .query((row, number) -> {
                    OffsetDateTime over = row.getObject("over_at", OffsetDateTime.class);
                    return new Untold(
                            row.getLong("id"),
                            AlertMatter.valueOf(row.getString("matter")),
                            row.getObject("since", OffsetDateTime.class).toInstant(),
                            over == null ? null : over.toInstant(),
                            row.getLong("user_id"),
                            row.getString("name"),
                            row.getString("email"),
                            row.getString("language"));
                })
                .list();
    }

    /** Takes it on, so that nobody else does; false: somebody has. */
    @Transactional
    boolean claim(Untold one) {
        return jdbc.sql("""
                insert into alert_mail (alert_id, user_id, about, state) values (:alert, :user, :about, 'SENDING')
                on conflict do nothing
                """)
                        .param("alert", one.alertId())
                        .param("user", one.userId())
                        .param("about", one.about())
                        .update()
                == 1;
    }

    /** What became of it: SENT, FAILED or AMBIGUOUS. */
    @Transactional
    void became(Untold one, String state, String reply) {
        jdbc.sql("""
                update alert_mail set state = :state, reply = :reply, ended_at = clock_timestamp()
                where alert_id = :alert and user_id = :user and about = :about
                """)
                .param("state", state)
                .param("reply", reply)
                .param("alert", one.alertId())
                .param("user", one.userId())
                .param("about", one.about())
                .update();
    }

    /** Nobody took it: it is tried again at the next look. */
    @Transactional
    void putBack(Untold one) {
        jdbc.sql("delete from alert_mail where alert_id = :alert and user_id = :user and about = :about")
                .param("alert", one.alertId())
                .param("user", one.userId())
                .param("about", one.about())
                .update();
    }
}
