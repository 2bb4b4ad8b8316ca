package io.quittance.notifications.letter.queue;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which letters wait to be printed? In the order of their envelopes. */
@Component
@Transactional(readOnly = true)
public class LetterQueue {

    private static final String WAITING =
            "where l.creditor_id = :creditor and l.batch_id is null and t.state = 'QUEUED' and s.status = 'APPROVED'";

    private final JdbcClient jdbc;

    LetterQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<LetterRow> waiting(long creditorId) {
        return jdbc.sql(LetterRow.SELECT + WAITING + LetterRow.ENVELOPE_ORDER)
                .param("creditor", creditorId)
                .query(LetterRow::of)
                .list();
    }

    /** How much there is to do with letters. */
    public Counts counts(long creditorId) {
        return jdbc.sql("""
                select (select count(*) from letter l join dunning_step s on s.id = l.step_id and s.status = 'APPROVED'
                        join letter_state t on t.letter_id = l.id and t.state = 'QUEUED'
                        where l.creditor_id = :creditor and l.batch_id is null) as to_print,
                       (select count(*) from letter l join dunning_step s on s.id = l.step_id and s.status = 'APPROVED'
                        join letter_batch b on b.id = l.batch_id and b.output = 'PRINT'
                        join letter_state t on t.letter_id = l.id and t.state = 'QUEUED'
                        where l.creditor_id = :creditor) as to_post,
                       (select count(*) from task k
                        where k.creditor_id = :creditor and k.closed_at is null and k.kind in ('LETTER', 'REGISTERED_LETTER')) as incomplete
                """)
                .param("creditor", creditorId)
                .query((row, at) -> new Counts(row.getInt("to_print"), row.getInt("to_post"), row.getInt("incomplete")))
                .single();
    }

    /**
     * @param toPrint letters that wait
     * @param toPost letters that were printed and not posted yet
     * @param incomplete letters that cannot be written, because something is missing
     */
    public record Counts(int toPrint, int toPost, int incomplete) {}

    /** The letter as it is printed, or was; empty: this creditor has no such letter. */
    @SuppressWarnings("NullAway") // a letter has a PDF
    public Optional<byte[]> pdf(long creditorId, long letter) {
        return jdbc.sql("select pdf from letter where id = :letter and creditor_id = :creditor")
                .param("letter", letter)
                .param("creditor", creditorId)
                .query((row, at) -> row.getBytes("pdf"))
                .optional();
    }

    /** The letter of a step; empty: it has none. */
    public Optional<LetterRow> ofStep(long creditorId, long step) {
        return jdbc.sql(LetterRow.SELECT + "where l.creditor_id = :creditor and l.step_id = :step")
                .param("creditor", creditorId)
                .param("step", step)
                .query(LetterRow::of)
                .optional();
    }
}
