package io.quittance.notifications.letter.life;

import io.quittance.notifications.letter.life.NewsRefusedException.Reason;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of letters and of what is told of them; whoever tells something of a letter waits for whoever came first. */
@Component
class LetterRegister {

    private final JdbcClient jdbc;
    private final EntityManager entities;

    LetterRegister(JdbcClient jdbc, EntityManager entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    /**
     * A letter as far as its life is concerned.
     *
     * @param registeredNumber the post's; null: a simple letter, or not known yet
     * @param isStepOpen its step is approved, and not done
     * @param isStepDone its step is done
     */
    record Letter(
            long id,
            long creditorId,
            long clientId,
            long stepId,
            boolean isRegistered,
            @Nullable String registeredNumber,
            LocalDate composedOn,
            boolean isStepOpen,
            boolean isStepDone) {

        /** What people call it: the post's number, else ours. */
        String label() {
            return registeredNumber == null ? Long.toString(id) : registeredNumber;
        }
    }

    /** Takes the letter and its step for this transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    Letter lock(long creditorId, long letterId) {
        entities.flush(); // what was told before in this transaction may have changed the step
        return jdbc.sql("""
                select l.id, l.creditor_id, l.client_id, l.step_id, l.kind = 'REGISTERED_LETTER' as is_registered,
                       l.registered_number, l.composed_on, s.status = 'APPROVED' as is_step_open,
                       s.status = 'DONE' as is_step_done
                from letter l
                join dunning_step s on s.id = l.step_id
                where l.id = :letter and l.creditor_id = :creditor
                for no key update of l, s
                """)
                .param("letter", letterId)
                .param("creditor", creditorId)
                .query(Letter.class)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("there is no letter " + letterId));
    }

    /** Keeps the post's number, where one is told of a letter that has none; another one than it has is refused. */
    void number(Letter letter, LetterNews news, Life life) {
        String told = news.registeredNumber();
        if (told == null || told.equals(letter.registeredNumber())) {
            return;
        }
        if (!letter.isRegistered() || letter.registeredNumber() != null || isTaken(letter.creditorId(), told)) {
            throw life.refused(Reason.NUMBER);
        }
        jdbc.sql("update letter set registered_number = :number, version = version + 1 where id = :letter")
                .param("number", told)
                .param("letter", letter.id())
                .update();
    }

    private boolean isTaken(long creditorId, String number) {
        return jdbc.sql(
                        "select exists (select from letter where creditor_id = :creditor and registered_number = :number)")
                .param("creditor", creditorId)
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    void write(long letterId, LetterNews news, @Nullable Long corrects, EventSource source, String by) {
        jdbc.sql("""
                insert into letter_event (letter_id, state, reason, occurred_on, recorded_by, source, note, proof_id, corrects_id)
                values (:letter, :state, :reason, :on, :by, :source, :note, :proof, :corrects)
                """)
                .param("letter", letterId)
                .param("state", news.state().name())
                .param("reason", news.reason() == null ? null : news.reason().name())
                .param("on", news.on())
                .param("by", by)
                .param("source", source.name())
                .param("note", news.note())
                .param("proof", news.proofId())
                .param("corrects", corrects)
                .update();
    }

    /** Invoices that left the letter before it left us climbed no rung: the client never read of them. */
    void withdrawAbsent(Letter letter) {
        jdbc.sql("""
                update dunning_line l set rank = null, policy_version_id = null
                where l.step_id = :step and l.rank is not null
                  and not exists (select from letter_line n where n.letter_id = :letter and n.invoice_id = l.invoice_id)
                """)
                .param("step", letter.stepId())
                .param("letter", letter.id())
                .update();
    }

    /** Puts a letter that did not leave, or was lost, back into the queue: it is looked at and printed once more, under another number. */
    void queueAgain(Letter letter) {
        jdbc.sql(
                        "update letter set batch_id = null, position = null, registered_number = null, version = version + 1 where id = :letter")
                .param("letter", letter.id())
                .update();
    }

    /** Asks a person to see to a letter that did not leave. */
    void askByHand(Letter letter, String error, LocalDate on) {
        jdbc.sql("""
                insert into task (creditor_id, client_id, step_id, kind, opened_on, due_on, detail)
                select s.creditor_id, s.client_id, s.id, s.channel, :on, :on, jsonb_build_object('missing', '', 'error', :error::text)
                from dunning_step s where s.id = :step
                on conflict (step_id, kind) where step_id is not null do update
                set detail = excluded.detail, closed_at = null, closed_by = null, outcome = null, note = null,
                    version = task.version + 1
                """)
                .param("step", letter.stepId())
                .param("error", error)
                .param("on", on)
                .update();
    }

    /** Whether the letter went to the address that the client still has; one that comes back from an older one proves nothing. */
    boolean wentToPresentAddress(Letter letter) {
        return jdbc.sql("""
                select not exists (select from unnest(array[c.address_line1, c.address_line2]) as part
                                   where trim(part) <> '' and trim(part) <> all (l.recipient))
                   and (trim(c.postcode) = ''
                        or exists (select from unnest(l.recipient) as line where starts_with(line, trim(c.postcode))))
                from letter l
                join client c on c.id = l.client_id
                where l.id = :letter
                """).param("letter", letter.id()).query(Boolean.class).single();
    }

    /** What the letter asks for. */
    List<Long> invoices(long letterId) {
        return jdbc.sql("select invoice_id from letter_line where letter_id = :letter order by invoice_id")
                .param("letter", letterId)
                .query((row, n) -> row.getLong("invoice_id"))
                .list();
    }
}
