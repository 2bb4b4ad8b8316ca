package io.quittance.intake;

import io.quittance.intake.file.FileStore;
import io.quittance.intake.file.ReadingChoice;
import io.quittance.intake.file.ReadingOfFile;
import io.quittance.intake.file.Readings;
import io.quittance.intake.posting.Posting;
import io.quittance.intake.reading.rows.UnreadableFile;
import io.quittance.intake.staging.RowStaging;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Brings files into the books, step by step or at once: upload, columns, check, post, revert. */
@Component
public class ImportDesk {

    private final Uploads uploads;
    private final Readings readings;
    private final FileStore files;
    private final RowStaging staging;
    private final Posting posting;
    private final ImportWork work;
    private final ImportEnds ends;
    private final InterruptedImports interrupted;
    private final Imports imports;
    private final BackgroundSteps background;

    ImportDesk(
            Uploads uploads,
            Readings readings,
            FileStore files,
            RowStaging staging,
            Posting posting,
            ImportWork work,
            ImportEnds ends,
            InterruptedImports interrupted,
            Imports imports,
            BackgroundSteps background) {
        this.uploads = uploads;
        this.readings = readings;
        this.files = files;
        this.staging = staging;
        this.posting = posting;
        this.work = work;
        this.ends = ends;
        this.interrupted = interrupted;
        this.imports = imports;
        this.background = background;
    }

    /**
     * Stores a file and guesses how it is read, from the whole of it. A table that cannot be read to its end as guessed is
     * FAILED with the reason, and a person may choose better with {@link #columns}.
     *
     * @throws UnreadableFile where the file is no table at all; nothing is kept
     */
    public Import upload(NewImport upload) {
        return uploads.upload(upload);
    }

    /**
     * Reads the file as a person says, and remembers it for the next file of the same shape.
     *
     * @throws io.quittance.intake.reading.columns.InvalidMapping where a header or field does not exist
     * @throws UnreadableFile where the file cannot be read in this way; the import stays as it was
     * @throws ImportStateException once it is posted
     */
    public ReadingOfFile columns(long importId, ReadingChoice choice, String by) {
        interrupted.settle(importId);
        return uploads.choose(importId, choice, by);
    }

    /**
     * Reads every row and says what would become of it; posts nothing.
     *
     * @throws MissingColumnsException where a required column was not found
     * @throws ImportStateException while it is being worked on, and once it is posted
     */
    public void check(long importId) {
        work.run(importId, checking(importId), () -> {});
    }

    /** The same in the background: returns when it has begun. */
    public void startCheck(long importId) {
        background.start(importId, checking(importId));
    }

    /**
     * Posts what can be posted, all or nothing; checks again first, since our books may have moved.
     *
     * @throws ImportStateException unless it is checked
     */
    public void post(long importId) {
        work.run(importId, postingStep(importId), () -> {});
    }

    /** The same in the background: returns when it has begun. */
    public void startPost(long importId) {
        background.start(importId, postingStep(importId));
    }

    /**
     * Uploads, checks and posts at once; nothing is kept of a file that cannot be read.
     *
     * @param choice what would be guessed otherwise, beside what is remembered of files of this shape
     * @throws UnreadableFile where the file cannot be read
     * @throws MissingColumnsException where a required column was not found
     * @throws io.quittance.intake.reading.columns.InvalidMapping where a header or field does not exist
     */
    public Import importNow(NewImport upload, ReadingChoice choice) {
        long importId = uploads.uploadComplete(upload, choice).id();
        ReadingOfFile reading = readings.of(importId);
        work.run(
                importId,
                new ImportWork.Step(
                        Import::beginChecking,
                        (entity, progress) -> {
                            staging.stage(entity.job(), reading, files.open(importId), progress);
                            work.change(importId, Import::beginPosting);
                            return posting.post(entity.job(), reading.mapping(), progress);
                        },
                        Import::posted,
                        posting::refreshStatistics),
                () -> {});
        return imports.findById(importId).orElseThrow();
    }

    /**
     * Takes a posted import back.
     *
     * @throws io.quittance.intake.reverting.RevertRefusedException when something was built on it
     * @throws ImportStateException unless it is posted
     */
    public void revert(long importId, LocalDate on, String by) {
        ends.revert(importId, on, by);
    }

    /** Removes an import of which nothing was posted. */
    public void discard(long importId) {
        interrupted.settle(importId);
        ends.discard(importId);
    }

    /**
     * The import as it stands; one whose worker is gone is marked as failed first.
     *
     * @throws java.util.NoSuchElementException when there is no such import
     */
    public Import look(long importId) {
        interrupted.settle(importId);
        return imports.findById(importId).orElseThrow();
    }

    /** True while a step of this import waits for the imports of others to end. */
    public boolean isWaiting(long importId) {
        return background.isWaiting(importId);
    }

    private ImportWork.Step checking(long importId) {
        interrupted.settle(importId);
        ReadingOfFile reading = readings.of(importId);
        Uploads.requireComplete(reading);
        return new ImportWork.Step(
                Import::beginChecking,
                (entity, progress) -> {
                    staging.stage(entity.job(), reading, files.open(importId), progress);
                    return posting.foresee(entity.job(), reading.mapping());
                },
                Import::checked,
                () -> {});
    }

    private ImportWork.Step postingStep(long importId) {
        interrupted.settle(importId);
        ReadingOfFile reading = readings.of(importId);
        return new ImportWork.Step(
                Import::beginPosting,
                (entity, progress) -> posting.post(entity.job(), reading.mapping(), progress),
                Import::posted,
                posting::refreshStatistics);
    }
}
