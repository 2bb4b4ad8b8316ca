package io.quittance.scheduler;

import io.quittance.calendar.BusinessDate;
import io.quittance.creditor.Creditor;
import io.quittance.creditor.Creditors;
import io.quittance.log.LogFields;
import io.quittance.matching.StatementIntake;
import io.quittance.statement.booking.BookedFile;
import io.quittance.statement.booking.ReceivedFile;
import io.quittance.statement.booking.StatementSource;
import io.quittance.statement.reading.source.StatementLimits;
import io.quittance.statement.reading.source.UnreadableStatementException;
import io.quittance.statement.reading.source.UnreadableStatementException.Reason;
import io.quittance.statement.refusal.RefusedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Books bank statements from a folder and matches what came in: those in it are the first creditor's, those in a folder
 * in it that is named by a creditor's number are that one's.
 */
@Component
class StatementFolder {

    private static final Logger log = LoggerFactory.getLogger(StatementFolder.class);
    private static final String BY = "scheduler";

    private final Creditors creditors;
    private final BusinessDate businessDate;
    private final StatementIntake intake;
    private final RefusedFiles refused;
    private final String folder;
    private final Map<Path, WatchedFolder> watched = new HashMap<>();

    /**
     * @param folder empty: none is watched
     */
    StatementFolder(
            Creditors creditors,
            BusinessDate businessDate,
            StatementIntake intake,
            RefusedFiles refused,
            @Value("${quittance.statements.folder:}") String folder) {
        this.creditors = creditors;
        this.businessDate = businessDate;
        this.intake = intake;
        this.refused = refused;
        this.folder = folder.strip();
    }

    /** Takes what has come whole; a creditor whose files fail stops no other. */
    void look(Instant now) {
        if (folder.isEmpty()) {
            return;
        }
        try {
            Path root = Path.of(folder);
            Map<Long, Path> own = watch(root).ofCreditors();
            List<Creditor> all = creditors.findAllByOrderById();
            if (!all.isEmpty()) {
                take(all.getFirst(), watch(root), now);
            }
            for (Creditor creditor : all) {
                Path its = own.get(creditor.id());
                if (its != null) {
                    take(creditor, watch(its), now);
                }
            }
        } catch (IOException e) {
            log.error("the folder of statements {} cannot be read, it is tried again in a minute", folder, e);
        }
    }

    private WatchedFolder watch(Path path) {
        return watched.computeIfAbsent(path, WatchedFolder::new);
    }

    private void take(Creditor creditor, WatchedFolder from, Instant now) throws IOException {
        LocalDate on = businessDate.at(now, creditor.zone());
        for (Path file : from.take()) {
            LogFields.run("creditor", creditor.id(), () -> tryToBook(creditor, from, file, on));
        }
    }

    private void tryToBook(Creditor creditor, WatchedFolder from, Path file, LocalDate on) {
        try {
            book(creditor, from, file, on);
        } catch (RuntimeException | IOException e) {
            log.error("{} could not be booked, it is tried again in a minute", file, e);
        }
    }

    private void book(Creditor creditor, WatchedFolder from, Path file, LocalDate on) throws IOException {
        String name = file.getFileName().toString();
        try {
            ReceivedFile received = new ReceivedFile(name, bytes(file), StatementSource.FOLDER);
            BookedFile booked = intake.take(creditor.id(), received, on, BY).file();
            from.done(file);
            log.info("{}: {} movements, {} booked before", name, booked.lines(), booked.repeated());
        } catch (UnreadableStatementException why) {
            refused.note(creditor.id(), name, why, on);
            from.refuse(file, String.valueOf(why.getMessage()));
            log.warn("{} was refused: {}", name, why.reason()); // what was found in it stands on the page
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        if (Files.size(file) > StatementLimits.BYTES) {
            throw new UnreadableStatementException(
                    Reason.TOO_LARGE, 0, "", "at most " + StatementLimits.BYTES + " bytes", "");
        }
        return Files.readAllBytes(file);
    }
}
