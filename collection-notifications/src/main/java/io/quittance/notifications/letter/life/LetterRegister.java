package io.quittance.notifications.letter.life;

import io.quittance.notifications.letter.life.NewsRefusedException.Reason;
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

    LetterRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A letter as far as its life is concerned.
     *
     * @param registeredNumber the post's; null: a simple letter, or not known yet
     * @param isStepOpen its step is approved, and not done
     */
    record Letter(
            long id,
            long creditorId,
            long clientId,
            long stepId,
            boolean isRegistered,
            @Nullable String registeredNumber,
            LocalDate composedOn,
            boolean isStepOpen) {

        /** What people call it: the post's number, else ours. */
        String label() {
            return registeredNumber == null ? Long.toString(id) : registeredNumber;
        }
    }

    /** Takes the letter for this transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    Letter lock(long creditorId, long letterId) {
        return jdbc.sql("""
                select l.id, l.creditor_id, l.client_id, l.step_id, l.kind = 'REGISTERED_LETTER' as is_registered,
                       l.registered_number, l.composed_on, s.status = 'APPROVED' as is_step_open
                from letter l
                join dunning_step s on s.id = l.step_id
                where l.id = :letter and l.creditor_id = :creditor
                for no key update of l
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

    /** What the letter asks for. */
    List<Long> invoices(long letterId) {
        return jdbc.sql("select invoice_id from letter_line where letter_id = :letter order by invoice_id")
                .param("letter", letterId)
                .query((row, n) -> row.getLong("invoice_id"))
                .list();
    }
}
