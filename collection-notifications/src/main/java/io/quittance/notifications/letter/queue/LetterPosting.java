package io.quittance.notifications.letter.queue;

import io.quittance.dunning.step.StepDesk;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says of printed letters that they were handed to the post: each climbs its rung, on that day. */
@Component
public class LetterPosting {

    private final JdbcClient jdbc;
    private final Batches batches;
    private final StepDesk steps;

    LetterPosting(JdbcClient jdbc, Batches batches, StepDesk steps) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.steps = steps;
    }

    /**
     * All of them, or none when one cannot.
     *
     * @param posted ids of letters of the batch, with the post's number of the registered ones, which may be empty
     * @param on the day they were posted; not before they were written, nor after {@code today}
     * @throws LetterNotPostedException when one must not leave, has left, or has a number that is taken
     */
    @Transactional
    public int post(
            long creditorId, long batch, Map<Long, String> posted, LocalDate on, LocalDate today, String by) {
        Map<Long, LetterRow> rows = new TreeMap<>();
        batches.letters(creditorId, batch).forEach(row -> rows.put(row.id(), row));
        posted.forEach((letter, number) -> {
            LetterRow row = rows.get(letter);
            if (row == null || !row.isToPost()) {
                throw new LetterNotPostedException(letter, LetterNotPostedException.Reason.NOT_TO_POST);
            }
            if (on.isAfter(today) || on.isBefore(row.composedOn())) {
                throw new LetterNotPostedException(letter, LetterNotPostedException.Reason.DAY);
            }
            post(creditorId, row, number.strip(), on, by);
        });
        return posted.size();
    }

    private void post(long creditorId, LetterRow row, String number, LocalDate on, String by) {
        long step = jdbc.sql("select step_id from letter where id = :letter for update")
                .param("letter", row.id())
                .query(Long.class)
                .single();
        if (row.isRegistered() && !number.isEmpty()) {
            number(creditorId, row.id(), number);
        }
        withdrawAbsent(step, row.id());
        jdbc.sql("""
                insert into letter_event (letter_id, state, occurred_on, recorded_by, source)
                values (:letter, 'DEPOSITED', :on, :by, 'HAND')
                """).param("letter", row.id()).param("on", on).param("by", by).update();
        try {
            steps.complete(step, number, on, by);
        } catch (IllegalStateException settled) {
            throw new LetterNotPostedException(row.id(), LetterNotPostedException.Reason.NOT_TO_POST);
        }
    }

    private void number(long creditorId, long letter, String number) {
        Set<Long> others = jdbc
                .sql("select id from letter where creditor_id = :creditor and registered_number = :number and id <> :letter")
                .param("creditor", creditorId)
                .param("number", number)
                .param("letter", letter)
                .query((row, at) -> row.getLong("id"))
                .set();
        if (!others.isEmpty()) {
            throw new LetterNotPostedException(letter, LetterNotPostedException.Reason.NUMBER);
        }
        jdbc.sql("update letter set registered_number = :number, version = version + 1 where id = :letter")
                .param("number", number)
                .param("letter", letter)
                .update();
    }

    /** Invoices that left the letter before it left us climbed no rung: the client never read of them. */
    private void withdrawAbsent(long step, long letter) {
        jdbc.sql("""
                update dunning_line l set rank = null, policy_version_id = null
                where l.step_id = :step and l.rank is not null
                  and not exists (select from letter_line ll where ll.letter_id = :letter and ll.invoice_id = l.invoice_id)
                """).param("step", step).param("letter", letter).update();
    }
}
