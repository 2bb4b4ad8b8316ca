package io.quittance.notifications.letter.file;

import io.quittance.notifications.letter.file.StatusReport.Outcome;
import io.quittance.notifications.letter.file.StatusReport.Told;
import io.quittance.notifications.letter.life.EventSource;
import io.quittance.notifications.letter.life.LetterLife;
import io.quittance.notifications.letter.life.LetterNews;
import io.quittance.notifications.letter.life.NewsRefusedException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes files that tell what became of letters: looked at first, then posted; one bad row stops no other. */
@Component
public class StatusFiles {

    /** A house tells days in any order; a letter lives them in one. */
    private static final Comparator<StatusRow> AS_IT_HAPPENED = Comparator.comparing(
                    (StatusRow row) -> Objects.requireNonNull(row.news()).on())
            .thenComparing(row -> Objects.requireNonNull(row.news()).state())
            .thenComparingLong(StatusRow::line);

    private final LettersNamed letters;
    private final LetterLife life;
    private final TransactionTemplate transactions;

    StatusFiles(LettersNamed letters, LetterLife life, TransactionTemplate transactions) {
        this.letters = letters;
        this.life = life;
        this.transactions = transactions;
    }

    /**
     * What the file would do; nothing is kept.
     *
     * @throws UnreadableStatusesException when it tells nothing of letters
     */
    public StatusReport check(long creditorId, byte[] file, LocalDate today, String by) {
        List<StatusRow> rows = StatusSheet.read(file);
        // Lived through to the end and then undone, so that a row is judged after those before it.
        return Objects.requireNonNull(transactions.execute(dry -> {
            dry.setRollbackOnly();
            return tell(creditorId, rows, EventSource.CSV, today, by);
        }));
    }

    /**
     * Takes note of what can be; the same file again changes nothing.
     *
     * @throws UnreadableStatusesException when it tells nothing of letters
     */
    public StatusReport post(long creditorId, byte[] file, EventSource source, LocalDate today, String by) {
        return tell(creditorId, StatusSheet.read(file), source, today, by);
    }

    private StatusReport tell(long creditorId, List<StatusRow> rows, EventSource source, LocalDate today, String by) {
        Map<String, Long> found =
                letters.find(creditorId, rows.stream().map(StatusRow::letter).toList());
        List<Told> told = new ArrayList<>();
        rows.stream()
                .filter(row -> row.fault() != null)
                .map(row -> Told.rejected(row, Objects.requireNonNull(row.fault())))
                .forEach(told::add);
        rows.stream().filter(row -> row.fault() == null).sorted(AS_IT_HAPPENED).forEach(row -> {
            Long letter = found.get(LetterNews.plain(row.letter()));
            told.add(
                    letter == null
                            ? Told.rejected(row, RowFault.UNKNOWN_LETTER)
                            : tell(creditorId, letter, row, source, today, by));
        });
        told.sort(Comparator.comparingLong(one -> one.row().line()));
        return new StatusReport(told);
    }

    private Told tell(long creditorId, long letterId, StatusRow row, EventSource source, LocalDate today, String by) {
        LetterNews news = Objects.requireNonNull(row.news());
        try {
            boolean isNews = life.tell(creditorId, letterId, news, source, today, by);
            return new Told(row, letterId, isNews ? Outcome.NEWS : Outcome.KNOWN, null, null);
        } catch (NewsRefusedException refusal) {
            return new Told(row, letterId, Outcome.REJECTED, RowFault.REFUSED, refusal);
        }
    }
}
