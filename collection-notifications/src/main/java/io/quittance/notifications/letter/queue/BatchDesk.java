package io.quittance.notifications.letter.queue;

import io.quittance.creditor.CreditorSettings;
import io.quittance.creditor.Creditors;
import io.quittance.notifications.letter.LetterRecheck;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a batch of letters that wait, and puts it back where nothing of it left. */
@Component
public class BatchDesk {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Creditors creditors;
    private final LetterQueue queue;
    private final LetterRecheck recheck;

    BatchDesk(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Creditors creditors,
            LetterQueue queue,
            LetterRecheck recheck) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.creditors = creditors;
        this.queue = queue;
        this.recheck = recheck;
    }

    /** Where a batch goes. */
    public enum Output {
        PRINT,
        MAILING_HOUSE
    }

    /**
     * A batch that was made.
     *
     * @param left letters that were asked for and stay behind: paid, incomplete or taken meanwhile
     */
    public record Made(long batch, int letters, int left) {}

    /**
     * Looks at each letter once more, writes anew what changed, and puts them into a batch in the order of their envelopes;
     * from then on they stay as they are. Empty: none of them can be printed.
     *
     * @param chosen ids of letters that wait
     */
    public Optional<Made> make(long creditorId, Collection<Long> chosen, Output output, LocalDate on, String by) {
        CreditorSettings creditor = creditors.findById(creditorId).orElseThrow().settings();
        List<Long> ready = queue.waiting(creditorId).stream()
                .map(LetterRow::id)
                .filter(chosen::contains)
                .filter(letter -> recheck.isReady(creditorId, letter, creditor, on, by))
                .toList();
        return ready.isEmpty()
                ? Optional.empty()
                : transaction.execute(status -> put(creditorId, ready, output, on, by)
                        .map(made -> new Made(made.batch(), made.letters(), chosen.size() - made.letters())));
    }

    private Optional<Made> put(long creditorId, List<Long> ready, Output output, LocalDate on, String by) {
        List<Long> free = jdbc.sql("""
                select l.id from letter l
                join dunning_step s on s.id = l.step_id and s.status = 'APPROVED'
                where l.id in (:letters) and l.batch_id is null
                order by l.id
                for update of l
                """)
                .param("letters", ready)
                .query((row, at) -> row.getLong("id"))
                .list();
        if (free.isEmpty()) {
            return Optional.empty();
        }
        long batch = jdbc.sql("""
                insert into letter_batch (creditor_id, output, made_on, made_by) values (:creditor, :output, :on, :by)
                returning id
                """)
                .param("creditor", creditorId)
                .param("output", output.name())
                .param("on", on)
                .param("by", by)
                .query(Long.class)
                .single();
        int letters = jdbc.sql("""
                update letter u set batch_id = :batch, position = o.position, version = version + 1
                from (select l.id, row_number() over ({order}) as position
                      from letter l join client c on c.id = l.client_id where l.id in (:letters)) o
                where u.id = o.id
                """.replace("{order}", LetterRow.ENVELOPE_ORDER))
                .param("batch", batch)
                .param("letters", free)
                .update();
        return Optional.of(new Made(batch, letters, 0));
    }

    /** Takes a letter out of its batch: it is written anew before it is printed, or cancelled with its step. */
    @Transactional
    public void takeOut(long letter) {
        jdbc.sql("update letter set batch_id = null, position = null, version = version + 1 where id = :letter")
                .param("letter", letter)
                .update();
    }

    /**
     * Puts the letters of a batch back into the queue.
     *
     * @throws IllegalStateException if something of it left, a mailing house has it, or it was put back already
     */
    @Transactional
    public void undo(long creditorId, long batch, String by) {
        int undone = jdbc.sql("""
                update letter_batch b set undone_at = now(), undone_by = :by
                where b.id = :batch and b.creditor_id = :creditor and b.undone_at is null and b.handed_at is null
                  and not exists (select from letter l join letter_state t on t.letter_id = l.id
                                  where l.batch_id = b.id and t.state not in ('QUEUED', 'CANCELLED'))
                """)
                .param("batch", batch)
                .param("creditor", creditorId)
                .param("by", by)
                .update();
        if (undone == 0) {
            throw new IllegalStateException("batch " + batch + " was put back already, or something of it left");
        }
        jdbc.sql("update letter set batch_id = null, position = null, version = version + 1 where batch_id = :batch")
                .param("batch", batch)
                .update();
    }
}
