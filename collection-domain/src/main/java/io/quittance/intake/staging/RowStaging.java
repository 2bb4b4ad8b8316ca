package io.quittance.intake.staging;

import io.quittance.intake.file.ReadingOfFile;
import io.quittance.intake.reading.cells.ProblemCode;
import io.quittance.intake.reading.cells.ReadRow;
import io.quittance.intake.reading.cells.RowReader;
import io.quittance.intake.reading.columns.ColumnGuess;
import io.quittance.intake.reading.columns.Field;
import io.quittance.intake.reading.file.RowCursor;
import io.quittance.intake.reading.file.TabularFile;
import io.quittance.intake.reading.profile.DateFormatGuess;
import io.quittance.intake.reading.rows.RawRow;
import io.quittance.intake.reading.rows.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads a file from end to end into {@code intake_row} by COPY, a few thousand rows, or megabytes, in memory at a time. */
@Component
public class RowStaging {

    private static final int BATCH = 5_000;
    private static final int BATCH_CHARACTERS = 4_000_000;
    private static final String PROBLEMS =
            "copy intake_problem (import_id, line, column_name, code, severity, found_by, value, expected) from stdin";

    private final JdbcTemplate jdbc;

    RowStaging(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Replaces what was staged of this import, in the caller's transaction.
     *
     * @param progress told the number of rows done, every few thousand
     * @return the number of rows
     */
    public long stage(ImportJob job, ReadingOfFile reading, SourceFile file, LongConsumer progress) {
        clear(job.importId());
        Batch batch = new Batch(job, reading, progress);
        reading.undecided().forEach(batch::addUndecided);
        try (RowCursor rows = TabularFile.open(file, reading.dialect()).rows()) {
            rows.forEachRemaining(batch::add);
        }
        batch.flush();
        return batch.done;
    }

    /** Removes the rows, problems and outcomes of an import. */
    public void clear(long importId) {
        jdbc.update("delete from intake_row where import_id = ?", importId);
        jdbc.update("delete from intake_problem where import_id = ?", importId);
        jdbc.update("delete from intake_outcome where import_id = ?", importId);
    }

    private void copy(String statement, CopyText text) {
        if (text.isEmpty()) {
            return;
        }
        ConnectionCallback<@Nullable Void> copying = connection -> {
            CopyManager manager = connection.unwrap(PGConnection.class).getCopyAPI();
            try {
                manager.copyIn(statement, new ByteArrayInputStream(text.take()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return null;
        };
        jdbc.execute(copying);
    }

    private final class Batch {

        private final ImportJob job;
        private final ReadingOfFile reading;
        private final LongConsumer progress;
        private final RowReader reader;
        private final RowShape shape;
        private final String statement;
        private final CopyText rows = new CopyText();
        private final CopyText problems = new CopyText();
        private long done;
        private int waiting;

        Batch(ImportJob job, ReadingOfFile reading, LongConsumer progress) {
            this.job = job;
            this.reading = reading;
            this.progress = progress;
            this.reader = new RowReader(reading.mapping(), reading.formats());
            this.shape = switch (job.kind()) {
                case INVOICES -> new InvoiceRow(reading.mapping(), job.on());
                case CLIENTS -> new ClientRow();
                case PAYMENTS -> new PaymentRow(job.on());
            };
            this.statement = "copy intake_row (import_id, line, cells, readable, " + String.join(", ", shape.columns())
                    + ") from stdin";
        }

        /** Said once, of the header: nothing in the file tells in which order its dates are written. */
        void addUndecided(Field field) {
            ColumnGuess column = reading.mapping().column(field).orElseThrow();
            DateFormatGuess dates =
                    reading.profile().columns().get(column.column()).dates();
            problems.row(List.of(
                    job.importId(),
                    reading.profile().header().line(),
                    column.header(),
                    ProblemCode.AMBIGUOUS_DATES,
                    RowCode.Severity.WARNING,
                    "READING",
                    dates.sample(),
                    dates.order().pattern()));
        }

        void add(RawRow raw) {
            ReadRow read = reader.read(raw);
            RowProblems found = new RowProblems(raw, read, reading.mapping());
            List<@Nullable Object> values = shape.values(read, found);
            rows.row(RowShape.<@Nullable Object>joined(
                    List.of(job.importId(), raw.line(), raw.cells(), !found.rejects()), values));
            for (RowProblems.Problem problem : found.found()) {
                problems.row(List.of(
                        job.importId(),
                        raw.line(),
                        problem.column(),
                        problem.code(),
                        problem.severity(),
                        "READING",
                        problem.value(),
                        problem.expected()));
            }
            done++;
            if (++waiting == BATCH || rows.length() + problems.length() > BATCH_CHARACTERS) {
                flush();
            }
        }

        void flush() {
            copy(statement, rows);
            copy(PROBLEMS, problems);
            waiting = 0;
            progress.accept(done);
        }
    }
}
