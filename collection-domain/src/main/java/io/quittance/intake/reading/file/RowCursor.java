package io.quittance.intake.reading.file;

import io.quittance.intake.reading.rows.Limits;
import io.quittance.intake.reading.rows.RawRow;
import io.quittance.intake.reading.rows.RowSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Walks the rows of a file once, blank rows left out; close it to free the file. */
public final class RowCursor implements Iterator<RawRow>, AutoCloseable {

    private final RowSource source;
    private @Nullable RawRow upcoming;

    RowCursor(RowSource source) {
        this.source = source;
        this.upcoming = filledRow();
    }

    @Override
    public boolean hasNext() {
        return upcoming != null;
    }

    @Override
    public RawRow next() {
        RawRow row = upcoming;
        if (row == null) {
            throw new NoSuchElementException();
        }
        upcoming = filledRow();
        return row;
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable RawRow filledRow() {
        RawRow row = source.next();
        while (row != null && row.blank()) {
            row = source.next();
        }
        return row == null ? null : Limits.checked(row);
    }
}
