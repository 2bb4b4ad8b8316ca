package io.quittance.notifications.notice;

import io.quittance.notice.NoticeKind;
import io.quittance.notifications.message.MessageStatus;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was a client told of a plan, and did it leave? In the order in which it was asked for. */
@Component
@Transactional(readOnly = true)
public class PlanNoticeList {

    private final JdbcClient jdbc;

    PlanNoticeList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of all versions of a plan of this creditor. */
    public List<Told> of(long creditorId, long planId) {
        return jdbc.sql("""
                select v.number as version, n.kind, n.instalment_no as no, m.id as message, m.status,
                       coalesce((m.sent_at at time zone k.time_zone)::date, m.composed_on, n.asked_on) as on
                from notice n
                join plan_version v on v.id = n.version_id
                join creditor k on k.id = n.creditor_id
                left join message m on m.notice_id = n.id
                where n.creditor_id = :creditor and v.plan_id = :plan
                order by n.id
                """)
                .param("creditor", creditorId)
                .param("plan", planId)
                .query(DataClassRowMapper.newInstance(Told.class))
                .list();
    }

    /**
     * A notice of a plan.
     *
     * @param version number of the version it is about
     * @param no of the instalment; null: it is about none
     * @param message its mail; null, with {@code status}: it is not written yet
     * @param on the day it was sent, else written, else asked for
     */
    public record Told(
            int version,
            NoticeKind kind,
            @Nullable Integer no,
            @Nullable Long message,
            @Nullable MessageStatus status,
            LocalDate on) {}
}
