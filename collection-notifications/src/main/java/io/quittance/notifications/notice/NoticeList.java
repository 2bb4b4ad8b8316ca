package io.quittance.notifications.notice;

import io.quittance.notice.NoticeKind;
import io.quittance.notifications.message.MessageStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What were clients told by notices, and did it leave? */
@Component
@Transactional(readOnly = true)
public class NoticeList {

    private static final String TOLD = """
            select coalesce(v.plan_id, n.settlement_id, n.debit_note_id) as about, coalesce(v.number, 0) as version,
                   exists (select from notice_to_ask_again w where w.notice_id = n.id)
                     and n.again_on is null
                     and not exists (select from insolvency x where x.client_id = n.client_id and x.ended_on is null)
                     and exists (select from debit_note_line l
                                 join charge_standing s on s.invoice_id = l.invoice_id and s.claimed > s.waived + s.paid
                                 where l.note_id = n.debit_note_id
                                   and case s.kind when 'INTEREST' then l.interest else l.indemnity end > 0) as again,
                   n.kind, n.instalment_no as no, m.id as message, m.status,
                   coalesce((m.sent_at at time zone k.time_zone)::date, m.composed_on, n.asked_on) as on
            from notice n
            join creditor k on k.id = n.creditor_id
            left join plan_version v on v.id = n.version_id
            left join message m on m.notice_id = n.id
            where n.creditor_id = :creditor and {which}
            order by n.id
            """;

    private final JdbcClient jdbc;

    NoticeList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of all versions of a plan, in the order in which they were asked for. */
    public List<Told> ofPlan(long creditorId, long planId) {
        return told(creditorId, "v.plan_id = :id", planId);
    }

    /** Of the debit notes of a client, by the id of each. */
    public Map<Long, Told> ofNotes(long creditorId, long clientId) {
        return byId(told(creditorId, "n.kind = 'DEBIT_NOTE' and n.client_id = :id", clientId));
    }

    /** Of the settlements offered since one, by the id of each. */
    public Map<Long, Told> ofSettlements(long creditorId, long first) {
        return byId(told(creditorId, "n.settlement_id >= :id", first));
    }

    private List<Told> told(long creditorId, String which, long id) {
        return jdbc.sql(TOLD.replace("{which}", which))
                .param("creditor", creditorId)
                .param("id", id)
                .query(DataClassRowMapper.newInstance(Told.class))
                .list();
    }

    private static Map<Long, Told> byId(List<Told> told) {
        return told.stream().collect(Collectors.toMap(Told::about, Function.identity()));
    }

    /**
     * A notice, and where it stands.
     *
     * @param about id of the plan, settlement or note
     * @param version number of the version of the plan; 0: it is about no plan
     * @param no of the instalment; null: it is about none
     * @param message its mail; null, with {@code status}: it is not written yet
     * @param on the day it was sent, else written, else asked for
     * @param again of a debit note that is owed: whether its mail was cancelled before it left, and may be asked for again
     */
    public record Told(
            long about,
            int version,
            NoticeKind kind,
            @Nullable Integer no,
            @Nullable Long message,
            @Nullable MessageStatus status,
            LocalDate on,
            boolean again) {}
}
