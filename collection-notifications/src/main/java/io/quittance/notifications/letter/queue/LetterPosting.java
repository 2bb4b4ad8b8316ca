package io.quittance.notifications.letter.queue;

import io.quittance.notifications.letter.LetterRecheck;
import io.quittance.notifications.letter.life.EventSource;
import io.quittance.notifications.letter.life.LetterLife;
import io.quittance.notifications.letter.life.LetterNews;
import io.quittance.notifications.letter.life.LetterState;
import io.quittance.notifications.letter.life.NewsRefusedException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says of printed letters that they were handed to the post: each climbs its rung, on that day. */
@Component
public class LetterPosting {

    private final Batches batches;
    private final BatchDesk desk;
    private final LetterRecheck recheck;
    private final LetterLife life;

    LetterPosting(Batches batches, BatchDesk desk, LetterRecheck recheck, LetterLife life) {
        this.batches = batches;
        this.desk = desk;
        this.recheck = recheck;
        this.life = life;
    }

    /**
     * All of them, or none when one cannot. Letters of the batch that are not among them and ask for something else than what
     * is owed by now go back to the queue.
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
        rows.values().stream()
                .filter(row -> !posted.containsKey(row.id()) && row.isToPost())
                .filter(row -> recheck.whyNotLeaving(row.id(), today).isPresent())
                .forEach(row -> desk.takeOut(row.id()));
        return posted.size();
    }

    private void post(long creditorId, LetterRow row, String number, LocalDate on, LocalDate today, String by) {
        if (recheck.whyNotLeaving(row.id(), today).isPresent()) {
            throw new LetterNotPostedException(row.id(), LetterNotPostedException.Reason.NOT_TO_POST);
        }
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
}
