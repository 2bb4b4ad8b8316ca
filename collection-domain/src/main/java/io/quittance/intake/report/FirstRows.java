package io.quittance.intake.report;

import io.quittance.intake.file.FileStore;
import io.quittance.intake.file.ReadingOfFile;
import io.quittance.intake.file.Readings;
import io.quittance.intake.reading.cells.ReadRow;
import io.quittance.intake.reading.cells.RowReader;
import io.quittance.intake.reading.file.RowCursor;
import io.quittance.intake.reading.file.TabularFile;
import io.quittance.intake.reading.rows.RawRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The first rows of a file, as they stand and as they are understood: what a person looks at before going on. */
@Component
public class FirstRows {

    private final FileStore files;
    private final Readings readings;

    FirstRows(FileStore files, Readings readings) {
        this.files = files;
        this.readings = readings;
    }

    /**
     * A row twice.
     *
     * @param understood null as long as a required column is missing
     */
    public record Row(RawRow written, @Nullable ReadRow understood) {}

    /**
     * @throws io.quittance.intake.reading.rows.UnreadableFile where the file cannot be read as it is said to be
     */
    public List<Row> of(long importId, int limit) {
        ReadingOfFile reading = readings.of(importId);
        RowReader reader = reading.isComplete() ? new RowReader(reading.mapping(), reading.formats()) : null;
        List<Row> first = new ArrayList<>();
        try (RowCursor rows =
                TabularFile.open(files.open(importId), reading.dialect()).rows()) {
            while (rows.hasNext() && first.size() < limit) {
                RawRow row = rows.next();
                first.add(new Row(row, reader == null ? null : reader.read(row)));
            }
        }
        return first;
    }
}
