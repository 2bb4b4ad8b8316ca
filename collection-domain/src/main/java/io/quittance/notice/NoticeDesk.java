package io.quittance.notice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks for the notices that a person's doing causes, in the transaction at hand; none is asked for twice, but for one that was
 * cancelled before it left. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class NoticeDesk {

    private final JdbcClient jdbc;

    NoticeDesk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whom a notice goes to, the day it is asked for, and by whom. */
    public record Asking(long creditorId, long clientId, LocalDate on, String by) {}

    /** The proposal of a version of a plan, which the client may sign. */
    public void proposal(long versionId, Asking asking) {
        ask(NoticeKind.PLAN_PROPOSAL, versionId, null, null, asking);
    }

    /** The offer of a settlement that runs. */
    public void offer(long settlementId, Asking asking) {
        ask(NoticeKind.SETTLEMENT_OFFER, null, settlementId, null, asking);
    }

    /** A debit note that was made out. */
    public void debitNote(long noteId, Asking asking) {
        ask(NoticeKind.DEBIT_NOTE, null, null, noteId, asking);
    }

    /** Asks again for the proposals and offers that still run and were cancelled before they left: it may have been a mistake. */
    public void again(long creditorId, LocalDate on) {
        jdbc.sql("""
                update notice n set again_on = :on
                from notice_to_ask_again w
                where w.creditor_id = :creditor and w.by_night and n.id = w.notice_id
                  and (n.kind = 'PLAN_PROPOSAL'
                       and exists (select from plan_version v where v.id = n.version_id and v.signed_on is null and v.valid_until >= :on)
                       or exists (select from settlement s where s.id = n.settlement_id and s.until >= :on))
                """).param("creditor", creditorId).param("on", on).update();
    }

    private void ask(
            NoticeKind kind,
            @Nullable Long versionId,
            @Nullable Long settlementId,
            @Nullable Long noteId,
            Asking asking) {
        jdbc.sql("""
                insert into notice (creditor_id, client_id, kind, version_id, settlement_id, debit_note_id, asked_on, asked_by)
                values (:creditor, :client, :kind, :version, :settlement, :note, :on, :by)
                on conflict (kind, version_id, instalment_no, settlement_id, debit_note_id, thanked_step_id) do update set again_on = excluded.asked_on
                where exists (select from notice_to_ask_again w where w.notice_id = notice.id)
                """)
                .param("creditor", asking.creditorId())
                .param("client", asking.clientId())
                .param("kind", kind.name())
                .param("version", versionId)
                .param("settlement", settlementId)
                .param("note", noteId)
                .param("on", asking.on())
                .param("by", asking.by())
                .update();
    }
}
