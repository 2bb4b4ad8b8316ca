package io.quittance.notifications.letter.queue;

import io.quittance.notifications.letter.life.EventSource;
import io.quittance.notifications.letter.life.LetterLife;
import io.quittance.notifications.letter.life.LetterNews;
import io.quittance.notifications.letter.life.LetterState;
import io.quittance.notifications.letter.life.NewsRefusedException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says of printed letters that they were handed to the post: each climbs its rung, on that day. */
@Component
public class LetterPosting {

    private final JdbcClient jdbc;
    private final Batches batches;
    private final LetterLife life;

    LetterPosting(JdbcClient jdbc, Batches batches, LetterLife life) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.life = life;
    }

    /**
     * All of them, or none when one cannot.
     *
     * @param posted ids of letters of the batch, with the post's number of the registered ones, which may be empty
     * @param on the day they were posted; not before they were written, nor after {@code today}
     * @throws LetterNotPostedException when one must not leave, has left, or has a number that is taken
     */
    @Transactional
    public int post(long creditorId, long batch, Map<Long, String> posted, LocalDate on, LocalDate today, String by) {
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
            post(creditorId, row, number.strip(), on, today, by);
        });
        return posted.size();
    }

    private void post(long creditorId, LetterRow row, String number, LocalDate on, LocalDate today, String by) {
        if (!lockStep(row.id())) {
            throw new LetterNotPostedException(row.id(), LetterNotPostedException.Reason.NOT_TO_POST);
        }
        withdrawAbsent(row.id());
        String known = row.isRegistered() && !number.isEmpty() ? number : null;
        try {
            life.tell(
                    creditorId,
                    row.id(),
                    new LetterNews(LetterState.DEPOSITED, null, on, known, "", null),
                    EventSource.HAND,
                    today,
                    by);
        } catch (NewsRefusedException refused) {
            throw new LetterNotPostedException(
                    row.id(),
                    refused.reason() == NewsRefusedException.Reason.NUMBER
                            ? LetterNotPostedException.Reason.NUMBER
                            : LetterNotPostedException.Reason.NOT_TO_POST);
        }
    }

    /** Whoever takes the step back waits, or came first; whether it is still approved. */
    private boolean lockStep(long letter) {
        return jdbc.sql("""
                select s.status = 'APPROVED' from dunning_step s join letter l on l.step_id = s.id
                where l.id = :letter for update of s
                """).param("letter", letter).query(Boolean.class).single();
    }

    /** Invoices that left the letter before it left us climbed no rung: the client never read of them. */
    private void withdrawAbsent(long letter) {
        jdbc.sql("""
                update dunning_line d set rank = null, policy_version_id = null
                from letter l
                where l.id = :letter and d.step_id = l.step_id and d.rank is not null
                  and not exists (select from letter_line ll where ll.letter_id = l.id and ll.invoice_id = d.invoice_id)
                """).param("letter", letter).update();
    }
}
