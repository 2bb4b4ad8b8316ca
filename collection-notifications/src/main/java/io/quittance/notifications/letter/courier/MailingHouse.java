package io.quittance.notifications.letter.courier;

import io.quittance.notifications.enclosure.InvoiceFiles;
import io.quittance.notifications.enclosure.LetterEnclosures;
import io.quittance.notifications.file.Sha256;
import io.quittance.notifications.letter.LetterRecheck;
import io.quittance.notifications.letter.courier.Consignment.Enclosure;
import io.quittance.notifications.letter.courier.Consignment.Parcel;
import io.quittance.notifications.letter.file.StatusFiles;
import io.quittance.notifications.letter.file.StatusReport;
import io.quittance.notifications.letter.file.UnreadableStatusesException;
import io.quittance.notifications.letter.life.EventSource;
import io.quittance.notifications.letter.queue.BatchDesk;
import io.quittance.notifications.letter.queue.Batches;
import io.quittance.notifications.letter.queue.LetterQueue;
import io.quittance.notifications.letter.queue.LetterRow;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands batches over to the courier, and takes note of what it gives back; each minute, as far as there is anything. */
@Component
public class MailingHouse {

    private static final Logger log = LoggerFactory.getLogger(MailingHouse.class);
    private static final String BY = "mailing house";

    private final LetterCourier courier;
    private final LetterRecheck recheck;
    private final Batches batches;
    private final BatchDesk desk;
    private final LetterQueue queue;
    private final LetterEnclosures enclosures;
    private final InvoiceFiles files;
    private final StatusFiles statuses;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    MailingHouse(
            LetterCourier courier,
            LetterRecheck recheck,
            Batches batches,
            BatchDesk desk,
            LetterQueue queue,
            LetterEnclosures enclosures,
            InvoiceFiles files,
            StatusFiles statuses,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.courier = courier;
        this.recheck = recheck;
        this.batches = batches;
        this.desk = desk;
        this.queue = queue;
        this.enclosures = enclosures;
        this.files = files;
        this.statuses = statuses;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /** Whether letters can be handed to one. */
    public boolean isSetUp() {
        return courier.isSetUp();
    }

    /** Hands over what waits, unless sending is stopped, and reads what came; what fails stops nothing else and is tried again in a minute. */
    public void exchange(long creditorId, LocalDate on) {
        if (!courier.isSetUp()) {
            return;
        }
        try {
            waiting(creditorId).forEach(batch -> tryToHandOver(creditorId, batch, on));
            courier.collect(creditorId, (name, file) -> read(creditorId, name, file, on));
        } catch (IOException | RuntimeException e) {
            log.warn("the mailing house of creditor {} cannot be reached: {}", creditorId, e.toString());
        }
    }

    private List<Long> waiting(long creditorId) {
        return jdbc.sql("""
                select id from letter_batch
                where creditor_id = :creditor and output = 'MAILING_HOUSE' and handed_at is null and undone_at is null
                  and not is_sending_stopped(creditor_id)
                order by id
                """)
                .param("creditor", creditorId)
                .query((row, at) -> row.getLong("id"))
                .list();
    }

    private void tryToHandOver(long creditorId, long batch, LocalDate on) {
        try {
            handOver(creditorId, batch, on);
        } catch (RuntimeException e) {
            log.warn("batch {} cannot be handed over", batch, e);
            mark(batch, e.toString());
        }
    }

    private void handOver(long creditorId, long batch, LocalDate on) {
        transaction.executeWithoutResult(status -> {
            // Another node, or a person who puts the batch back or stops the sending, waits, or came first.
            boolean isMine =
                    jdbc.sql("""
                    select handed_at is null and undone_at is null and not is_sending_stopped(creditor_id)
                    from letter_batch where id = :batch for update
                    """).param("batch", batch).query(Boolean.class).single();
            if (!isMine) {
                return;
            }
            Consignment consignment = consignment(creditorId, batch, on);
            if (consignment.letters().isEmpty()) {
                putBack(batch);
                return;
            }
            String error = "";
            try {
                courier.handOver(consignment);
            } catch (IOException e) {
                log.warn("batch {} cannot be handed over: {}", batch, e.toString());
                error = e.toString();
            }
            mark(batch, error);
        });
    }

    /** Nothing of it may leave any more. */
    private void putBack(long batch) {
        jdbc.sql("update letter_batch set undone_at = now(), undone_by = :by where id = :batch")
                .param("by", BY)
                .param("batch", batch)
                .update();
    }

    private void mark(long batch, String error) {
        jdbc.sql("""
                update letter_batch set handed_at = case when :error = '' then now() end, hand_error = nullif(:error, '')
                where id = :batch and handed_at is null
                """).param("error", error).param("batch", batch).update();
    }

    /** What may leave by the books of that day; the rest goes back to the queue, or is cancelled with its step. */
    private Consignment consignment(long creditorId, long batch, LocalDate on) {
        List<LetterRow> here = batches.letters(creditorId, batch).stream()
                .filter(letter -> letter.state().equals("QUEUED"))
                .toList();
        List<LetterRow> leaving = here.stream()
                .filter(letter -> recheck.whyNotLeaving(letter.id(), on).isEmpty())
                .toList();
        here.stream().filter(letter -> !leaving.contains(letter)).forEach(letter -> desk.takeOut(letter.id()));
        List<Parcel> letters = leaving.stream()
                .map(letter -> parcel(letter, queue.pdf(creditorId, letter.id()).orElseThrow()))
                .toList();
        return new Consignment(creditorId, batch, letters);
    }

    private Parcel parcel(LetterRow letter, byte[] pdf) {
        return new Parcel(
                letter.position(),
                letter.id(),
                letter.isRegistered(),
                letter.recipient(),
                letter.pages(),
                Sha256.of(pdf),
                pdf,
                enclosures.of(letter.id()).stream()
                        .map(file -> new Enclosure(
                                file.nameByNumber(), file.pages(), file.sha256(), () -> files.bytes(file)))
                        .toList());
    }

    private String read(long creditorId, String name, byte[] file, LocalDate on) {
        try {
            StatusReport report = statuses.post(creditorId, file, EventSource.MAILING_HOUSE, on, BY);
            log.info(
                    "{}: {} news, {} refused",
                    name,
                    report.news().size(),
                    report.rejected().size());
            return report.rejected().stream()
                    .map(told -> "line " + told.row().line() + ": "
                            + (told.refusal() == null
                                    ? told.fault()
                                    : told.refusal().getMessage()))
                    .collect(Collectors.joining("\n"));
        } catch (TransientDataAccessException | DataAccessResourceFailureException | TransactionException noDatabase) {
            throw noDatabase; // nothing is wrong with this file
        } catch (UnreadableStatusesException unreadable) {
            return "the file cannot be read: " + unreadable.reason();
        } catch (RuntimeException poisoned) {
            log.warn("{} cannot be taken", name, poisoned);
            return "the file cannot be taken: " + poisoned.getMessage();
        }
    }
}
