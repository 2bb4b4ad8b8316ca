package io.quittance.intake;

import io.quittance.intake.file.FileGuess;
import io.quittance.intake.file.FileStore;
import io.quittance.intake.file.ReadingChoice;
import io.quittance.intake.file.ReadingOfFile;
import io.quittance.intake.file.Readings;
import io.quittance.intake.reading.file.DialectGuess;
import io.quittance.intake.reading.rows.Dialect;
import io.quittance.intake.reading.rows.SourceFile;
import io.quittance.intake.reading.rows.UnreadableFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a file in and learns how to read it. */
@Component
class Uploads {

    private final Imports imports;
    private final FileStore files;
    private final Readings readings;

    Uploads(Imports imports, FileStore files, Readings readings) {
        this.imports = imports;
        this.files = files;
        this.readings = readings;
    }

    /**
     * Stores the file and guesses how it is read. A table that cannot be read to its end as guessed is kept, with the
     * reason, for a person to say better.
     *
     * @throws UnreadableFile where the file is no table at all; nothing is kept
     */
    @Transactional
    public Import upload(NewImport upload) {
        Import entity = store(upload);
        SourceFile file = files.open(entity.id());
        Dialect guessed;
        try {
            guessed = DialectGuess.of(file);
        } catch (UnreadableFile e) {
            Dialect byBytes = FileGuess.byBytes(file, e).orElseThrow(() -> e);
            return unread(entity, byBytes, e);
        }
        try {
            readings.keep(entity.id(), guess(entity, guessed));
            return entity;
        } catch (UnreadableFile e) {
            return unread(entity, guessed, e);
        }
    }

    private Import unread(Import entity, Dialect guessed, UnreadableFile reason) {
        readings.keep(entity.id(), ReadingOfFile.unread(entity.kind(), guessed));
        entity.failToRead(ImportFailure.of(reason));
        return entity;
    }

    /**
     * The same for a file that must be readable at once.
     *
     * @throws UnreadableFile where it cannot be read; nothing is kept
     * @throws MissingColumnsException where a required column was not found; nothing is kept
     */
    @Transactional
    public Import uploadComplete(NewImport upload, ReadingChoice choice) {
        Import entity = store(upload);
        Dialect guessed = DialectGuess.of(files.open(entity.id()));
        ReadingOfFile reading = guess(entity, guessed);
        if (!choice.equals(ReadingChoice.NONE)) {
            ReadingChoice all = reading.remembered()
                    ? readings.remembered(entity.creditorId(), entity.kind(), reading.shape())
                            .map(choice::over)
                            .orElse(choice)
                    : choice;
            reading = new FileGuess(entity.kind(), files.open(entity.id()), guessed).corrected(reading, all);
        }
        requireComplete(reading);
        readings.keep(entity.id(), reading);
        return entity;
    }

    /** Reads the file as a person says, and remembers it for the next file of the same shape. */
    @Transactional
    public ReadingOfFile choose(long importId, ReadingChoice choice, String by) {
        Import entity = imports.findById(importId).orElseThrow();
        entity.readAnew();
        ReadingOfFile earlier = readings.of(importId);
        SourceFile file = files.open(importId);
        ReadingOfFile reading = new FileGuess(entity.kind(), file, earlier.guessed()).corrected(earlier, choice);
        readings.keep(importId, reading);
        readings.remember(entity.creditorId(), reading, choice, by);
        return reading;
    }

    static void requireComplete(ReadingOfFile reading) {
        if (!reading.isComplete()) {
            throw new MissingColumnsException(reading.mapping().missing());
        }
    }

    private Import store(NewImport upload) {
        Import entity = imports.save(new Import(upload));
        try (InputStream in = upload.content().open()) {
            entity.keep(files.store(entity.id(), in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entity;
    }

    private ReadingOfFile guess(Import entity, Dialect guessed) {
        return new FileGuess(entity.kind(), files.open(entity.id()), guessed)
                .reading(shape -> readings.remembered(entity.creditorId(), entity.kind(), shape));
    }
}
